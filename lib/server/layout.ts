import path from 'node:path'
import { Worker } from 'node:worker_threads'

/** `radii` has the room of each node; a link joins two of them by their places, at a length that it strives for. */
export type GraphToLayOut = {
  radii: readonly number[]
  links: readonly (readonly [source: number, target: number, length: number])[]
}

/** Threads are loaded as they stand, outside the build. */
const program = () => path.join(process.cwd(), 'lib', 'server', 'layout-worker.mjs')
const MEMORY = { maxOldGenerationSizeMb: 384 }

/**
 * Where the nodes of a graph stand, in no unit: tied ones near each other, none upon another. The same graph gives the
 * same places. Works in a thread, since a large graph takes seconds; throws what ends the thread.
 */
export function layOut(graph: GraphToLayOut): Promise<[x: number, y: number][]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(/* turbopackIgnore: true */ program(), {
      workerData: graph,
      resourceLimits: MEMORY,
    })
    worker.once('message', (places: [number, number][]) => {
      resolve(places)
      void worker.terminate()
    })
    worker.once('error', reject)
  })
}
