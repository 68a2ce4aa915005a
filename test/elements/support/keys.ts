import { sendKeys } from '@web/test-runner-commands';

/** Keys held together, the last one pressed; as fingers do it. */
export async function chord(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await sendKeys({ down: key });
  for (const key of [...keys].reverse()) await sendKeys({ up: key });
}
