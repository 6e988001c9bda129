/** The default channel of the demo's server and clients. */
export const DEMO_CHANNEL = "pluresdb-demo";
