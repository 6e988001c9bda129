/** Where the demo's server and clients meet when nobody names another channel. */
export const DEMO_CHANNEL = "pluresdb-demo";
