/** The version of the package, which `scripts/embed.mjs` takes from package.json. */
export const VERSION: string;
