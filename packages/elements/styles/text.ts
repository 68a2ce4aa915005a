/**
 * Styles as plain text, for the files that follow the first screen: they must not bring a second lit. The tag lets the
 * build and the formatter see what it is.
 */
export const css = String.raw;
