import { parentPort, workerData } from 'node:worker_threads'
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'

/*
 * Lays out a graph in a thread of its own, started by layout.ts. Its forces know no chance and begin with the nodes in
 * their order, so that one graph has one layout. Loaded as it stands, outside the build.
 */

/** After so many steps the forces have cooled down (d3-force: alpha falls below 0.001). */
const STEPS = 300

const { radii, links } = workerData
const nodes = radii.map((radius) => ({ radius }))

forceSimulation(nodes)
  .stop()
  .force(
    'links',
    forceLink(links.map(([source, target, length]) => ({ source, target, length }))).distance(
      ({ length }) => length,
    ),
  )
  .force('apart', forceManyBody().strength(-110).distanceMax(700))
  .force(
    'room',
    forceCollide((node) => node.radius),
  )
  // What is tied to nothing else must not drift away.
  .force('x', forceX(0).strength(0.06))
  .force('y', forceY(0).strength(0.075))
  .tick(STEPS)

parentPort.postMessage(nodes.map(({ x, y }) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]))
