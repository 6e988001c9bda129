/**
 * Types of the platform in public declarations. A program without the types of Node.js or a DOM
 * compiles with them; with either it has the platform's own.
 */
type Global = typeof globalThis;

/** The platform's `AbortSignal`. */
export type AbortSignal = Global extends { AbortSignal: { prototype: infer Signal } }
  ? Signal
  : { readonly aborted: boolean; readonly reason: any };

/** The platform's `URL`. */
export type URL = Global extends { URL: { prototype: infer Location } }
  ? Location
  : { readonly href: string };
