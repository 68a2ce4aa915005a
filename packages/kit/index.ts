export { exampleResults } from './examples.js';
export type { ExampleResult } from './examples.js';
