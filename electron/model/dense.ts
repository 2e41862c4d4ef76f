import type { OnnxGraph } from './onnx-graph.ts'

export type Precision = 'fp32' | 'int8'

/** `kernel` is rows × columns, row-major; `bias` has one value per column. */
export interface DenseWeights {
  readonly kernel: ArrayLike<number>
  readonly bias: ArrayLike<number>
  readonly rows: number
  readonly columns: number
  /** True for the output of a ReLU: all 255 levels can then stand for positive values. */
  readonly nonNegative?: boolean
}

export type AddDense = (input: string, weights: DenseWeights) => string

/**
 * A fully connected layer, either in floats or in 8-bit integers.
 *
 * Integers: weights get one scale per column, activations one scale per row of the input, computed at run time.
 * A scale per row (not per batch, as DynamicQuantizeLinear has it) keeps a comment's vector free of the comments it
 * happens to share a batch with. Weights use ±64 of the ±127 there are: 255 · 64 · 2 fits 16 bits, so processors whose
 * 8-bit instructions add pairs with saturation (AVX2 without VNNI) give the same sums as all others.
 */
export const denseLayer = (graph: OnnxGraph, precision: Precision): AddDense => {
  if (precision === 'fp32')
    return (input, { kernel, bias, rows, columns }) =>
      graph.apply('Add', [
        graph.apply('MatMul', [input, graph.float([rows, columns], kernel)]),
        graph.float([columns], bias),
      ])
  const signed = { levels: graph.float([], [1 / 127]), zero: graph.uint8(128) }
  const positive = { levels: graph.float([], [1 / 255]), zero: graph.uint8(0) }
  const tiny = graph.float([], [1e-12])
  const one = graph.float([], [1])
  return (input, { kernel, bias, rows, columns, nonNegative = false }) => {
    const { levels, zero } = nonNegative ? positive : signed
    const quantised = quantiseColumns(kernel, rows, columns)
    const sizes = nonNegative ? input : graph.apply('Abs', [input])
    const largest = graph.apply('ReduceMax', [sizes], { axes: [-1], keepdims: 1 })
    const scale = graph.apply('Add', [graph.apply('Mul', [largest, levels]), tiny])
    const bytes = graph.apply('QuantizeLinear', [graph.apply('Div', [input, scale]), one, zero])
    const weights = graph.int8([rows, columns], quantised.values)
    const byColumn = graph.apply('MatMulIntegerToFloat', [
      bytes,
      weights,
      one,
      graph.float([columns], quantised.scales),
      zero,
    ])
    return graph.apply('Add', [graph.apply('Mul', [byColumn, scale]), graph.float([columns], bias)])
  }
}

const WEIGHT_LEVELS = 64

const quantiseColumns = (
  kernel: ArrayLike<number>,
  rows: number,
  columns: number,
): { readonly values: Int8Array; readonly scales: Float32Array } => {
  const scales = new Float32Array(columns)
  for (let i = 0; i < rows * columns; i++)
    scales[i % columns] = Math.max(scales[i % columns] ?? 0, Math.abs(kernel[i] ?? 0))
  for (let c = 0; c < columns; c++) scales[c] = (scales[c] ?? 0) / WEIGHT_LEVELS || 1
  const values = Int8Array.from({ length: rows * columns }, (_, i) =>
    Math.round((kernel[i] ?? 0) / (scales[i % columns] ?? 1)),
  )
  return { values, scales }
}
