import { OnnxGraph } from './onnx-graph.ts'

/** `scores = queries · rowsᵀ`, then the `k` largest of each row: `values` and `indices` (queries × k), best first. */
export const nearestModel = (): Uint8Array => {
  const graph = new OnnxGraph()
  const scores = graph.apply('MatMul', ['queries', 'columns'])
  graph.applyTo('TopK', {
    inputs: [scores, 'k'],
    outputs: ['values', 'indices'],
    attributes: { axis: -1, largest: 1, sorted: 1 },
  })
  return graph.encode(
    'nearest',
    [
      { name: 'queries', type: 'float', shape: ['q', 'd'] },
      { name: 'columns', type: 'float', shape: ['d', 'n'] },
      { name: 'k', type: 'int64', shape: [1] },
    ],
    [
      { name: 'values', type: 'float', shape: ['q', 'k'] },
      { name: 'indices', type: 'int64', shape: ['q', 'k'] },
    ],
  )
}

/** `product = left · right`. */
export const multiplyModel = (): Uint8Array => {
  const graph = new OnnxGraph()
  graph.applyTo('MatMul', { inputs: ['left', 'right'], outputs: ['product'] })
  return graph.encode(
    'multiply',
    [
      { name: 'left', type: 'float', shape: ['m', 'k'] },
      { name: 'right', type: 'float', shape: ['k', 'n'] },
    ],
    [{ name: 'product', type: 'float', shape: ['m', 'n'] }],
  )
}
