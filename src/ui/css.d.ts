/** A style sheet as text, for a shadow root. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}

/** A style sheet of one of our own pages. */
declare module '*.css' {}
