/** Runs once when a server process begins. The edge runtime, which we do not use, would not even compile the rest. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { begin } = await import('./instrumentation-node')
    begin()
  }
}
