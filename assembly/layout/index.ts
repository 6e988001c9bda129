/** All of the layout in one namespace, for its asserts. */
export * from "./change-log";
export * from "./delta";
export * from "./disk";
export * from "./heap";
export * from "./indexes";
export * from "./journal";
export * from "./json";
export * from "./memory";
export * from "./node";
export * from "./requests";
export * from "./slot";
export * from "./status";
export * from "./store";
export * from "./stream";
export * from "./values";
