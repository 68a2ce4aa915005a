export { checkEndpoint } from './check-endpoint.js';
export type { EndpointFinding, EndpointOptions } from './check-endpoint.js';
export { checkGuide } from './check-guide/check-guide.js';
export type { Finding } from './check-guide/finding.js';
export { exampleResults } from './examples.js';
export type { ExampleResult } from './examples.js';
