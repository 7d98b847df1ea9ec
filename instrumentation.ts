/** Once per server, before it answers: open the store and go on with what was being compared when the last one ended. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('./lib/work/start-up')).startUp();
}
