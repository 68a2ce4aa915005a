/** How often one address may do what anybody may do, a minute. Of signing in, only wrong tokens count. */
export interface RateLimits {
  results: number;
  withdrawals: number;
  signIn: number;
}

export const RATE_LIMITS: Readonly<RateLimits> = { results: 60, withdrawals: 10, signIn: 10 };
export const AUDIT_DAYS = 730;

/** The shortest staff token that is taken. */
export const TOKEN_MIN = 20;
