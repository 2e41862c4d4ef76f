/** A dense matrix, row-major. */
export interface Matrix {
  readonly data: Float32Array
  readonly rows: number
  readonly columns: number
}

/** For each query the best columns: `index` and `similarity` are queries × k, best first, equal ones by lower index. */
export interface Nearest {
  readonly index: Int32Array
  readonly similarity: Float32Array
}

/** Answers queries against one set of columns. */
export type FindNearest = (queries: Matrix, k: number) => Promise<Nearest>

/** The few heavy matrix operations, implemented outside analysis where there is a fast library. */
export interface MatrixEngine {
  readonly multiply: (left: Matrix, right: Matrix) => Promise<Matrix>
  /** Prepares the columns of a matrix for questions of which of them have the largest dot product with a query. */
  readonly prepareNearest: (columns: Matrix) => FindNearest
}

/** Rows that are turned together, so that what is read and what is written both stay in the cache. */
const BLOCK = 32

export const transpose = ({ data, rows, columns }: Matrix): Matrix => {
  const turned = new Float32Array(rows * columns)
  for (let top = 0; top < rows; top += BLOCK) {
    const bottom = Math.min(rows, top + BLOCK)
    for (let j = 0; j < columns; j++) for (let i = top; i < bottom; i++) turned[j * rows + i] = data[i * columns + j]
  }
  return { data: turned, rows: columns, columns: rows }
}
