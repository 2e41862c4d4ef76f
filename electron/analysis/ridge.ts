/** Weights of a linear reading of vectors: one row a dimension, one column a class, `classes` columns, row-major. */
export interface LinearReading {
  readonly dims: number
  readonly classes: number
  readonly weights: Float32Array
}

export interface RidgeInput {
  /** n × dims, row-major. */
  readonly vectors: Float32Array
  readonly dims: number
  /** The class of each row, 0 to classes − 1. */
  readonly classOf: readonly number[]
  readonly classes: number
  /** How much large weights cost; grows the smoother the reading has to be. */
  readonly penalty: number
}

/**
 * Ridge regression on class membership (Hoerl and Kennard 1970), solved in its dual, (K + λI) A = Y with K the products
 * of the rows, because the examples are fewer than the dimensions. Every class counts the same, however many examples it
 * has.
 */
export const ridge = ({ vectors, dims, classOf, classes, penalty }: RidgeInput): LinearReading => {
  const n = classOf.length
  const sizes = new Float64Array(classes)
  for (const c of classOf) sizes[c]++
  const width = n + classes
  const system = new Float64Array(n * width)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let product = 0
      for (let d = 0; d < dims; d++) product += vectors[i * dims + d] * vectors[j * dims + d]
      // A weight w on an example divides its share of the penalty by w.
      system[i * width + j] = product + (i === j ? (penalty * sizes[classOf[i]] * classes) / n : 0)
    }
    for (let c = 0; c < classes; c++) system[i * width + n + c] = (classOf[i] === c ? 1 : 0) - 1 / classes
  }
  eliminate(system, n, width)
  const weights = new Float32Array(dims * classes)
  for (let i = 0; i < n; i++)
    for (let c = 0; c < classes; c++) {
      const factor = system[i * width + n + c]
      for (let d = 0; d < dims; d++) weights[d * classes + c] += factor * vectors[i * dims + d]
    }
  return { dims, classes, weights }
}

/** Gauss-Jordan without pivoting: the matrix is positive definite. Leaves the solution in the last columns. */
const eliminate = (system: Float64Array, n: number, width: number): void => {
  for (let i = 0; i < n; i++) {
    const pivot = system[i * width + i]
    for (let c = i; c < width; c++) system[i * width + c] /= pivot
    for (let r = 0; r < n; r++) {
      const factor = system[r * width + i]
      if (r === i || factor === 0) continue
      for (let c = i; c < width; c++) system[r * width + c] -= factor * system[i * width + c]
    }
  }
}

/** The classes' values for row `row` of `vectors`. */
export const readRow = (
  { dims, classes, weights }: LinearReading,
  vectors: Float32Array,
  row: number,
): Float64Array => {
  const values = new Float64Array(classes)
  for (let d = 0; d < dims; d++) {
    const x = vectors[row * dims + d]
    for (let c = 0; c < classes; c++) values[c] += x * weights[d * classes + c]
  }
  return values
}
