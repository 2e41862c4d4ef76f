import { drawNormal, poissonDrawer } from './draws.ts'
import type { UnitGroups } from './firmness-units.ts'
import type { Rng } from './rng.ts'

/** Groups drawn one by one; a draw costs this times the sums. */
const mostSingle = 400

/**
 * A function that makes one Poisson bootstrap (Hanley and MacGibbon 2006) of units and answers with the sums over it, in
 * an array that the next draw overwrites: every unit comes up Poisson(1) times.
 *
 * The 400 groups of units that weigh most in any of the sums are drawn one by one. The rest, where there are more, are
 * drawn together, as the normal with their mean and covariance: no unit of theirs is more than a small part of any sum,
 * so that it is what their sum tends to, and a draw costs the same for a hundred thousand units as for a thousand.
 */
export const resampledSums = (groups: UnitGroups, rng: Rng): (() => Float64Array) => {
  const order = byWeight(groups)
  const single = order.slice(0, mostSingle)
  const rest = restOf(groups, order.slice(mostSingle))
  const drawers = single.map((group) => poissonDrawer(groups.sizes[group] ?? 0))
  const { width, rows } = groups
  const sums = new Float64Array(width)
  const normals = new Float64Array(width)
  return () => {
    addRest(rest, sums, normals, rng)
    for (let at = 0; at < single.length; at++) {
      const times = drawers[at]?.(rng) ?? 0
      if (times === 0) continue
      const start = (single[at] ?? 0) * width
      for (let column = 0; column < width; column++)
        sums[column] = (sums[column] ?? 0) + times * (rows[start + column] ?? 0)
    }
    return sums
  }
}

/** Groups in the order of the largest share that a unit of theirs has in the variance of a sum. */
const byWeight = ({ width, sizes, rows }: UnitGroups): readonly number[] => {
  const variances = new Float64Array(width)
  rows.forEach((value, at) => {
    const column = at % width
    variances[column] = (variances[column] ?? 0) + (sizes[Math.floor(at / width)] ?? 0) * value * value
  })
  const weights = Float64Array.from(sizes, (_, group) => {
    let most = 0
    for (let column = 0; column < width; column++) {
      const variance = variances[column] ?? 0
      if (variance > 0) most = Math.max(most, (rows[group * width + column] ?? 0) ** 2 / variance)
    }
    return most
  })
  return Array.from(sizes.keys()).sort((x, y) => (weights[y] ?? 0) - (weights[x] ?? 0) || x - y)
}

interface Rest {
  readonly mean: Float64Array
  /** Lower triangle whose product with its own transpose is the covariance: width × width, row-major; null without units. */
  readonly root: Float64Array | null
}

/** Mean and covariance of a sum of units that each come up Poisson(1) times: Σ x and Σ x·xᵀ. */
const restOf = ({ width, sizes, rows }: UnitGroups, groups: readonly number[]): Rest => {
  const mean = new Float64Array(width)
  const covariance = new Float64Array(width * width)
  for (const group of groups) {
    const size = sizes[group] ?? 0
    const row = rows.subarray(group * width, (group + 1) * width)
    for (let i = 0; i < width; i++) {
      const value = size * (row[i] ?? 0)
      if (value === 0) continue
      mean[i] = (mean[i] ?? 0) + value
      for (let j = 0; j <= i; j++) covariance[i * width + j] = (covariance[i * width + j] ?? 0) + value * (row[j] ?? 0)
    }
  }
  return { mean, root: groups.length === 0 ? null : choleskyOf(covariance, width) }
}

/** Cholesky of a covariance, lower triangle in place; a sum that others determine gets a column of zeros. */
const choleskyOf = (matrix: Float64Array, width: number): Float64Array => {
  const at = (i: number, j: number): number => matrix[i * width + j] ?? 0
  for (let j = 0; j < width; j++) {
    const original = at(j, j)
    let pivot = original
    for (let k = 0; k < j; k++) pivot -= at(j, k) ** 2
    const root = pivot > original * 1e-12 ? Math.sqrt(pivot) : 0
    matrix[j * width + j] = root
    for (let i = j + 1; i < width; i++) {
      let value = at(i, j)
      for (let k = 0; k < j; k++) value -= at(i, k) * at(j, k)
      matrix[i * width + j] = root === 0 ? 0 : value / root
    }
  }
  return matrix
}

const addRest = ({ mean, root }: Rest, sums: Float64Array, normals: Float64Array, rng: Rng): void => {
  sums.set(mean)
  if (root === null) return
  const width = sums.length
  for (let at = 0; at < width; at++) normals[at] = drawNormal(rng)
  for (let i = 0; i < width; i++) {
    let added = 0
    for (let j = 0; j <= i; j++) added += (root[i * width + j] ?? 0) * (normals[j] ?? 0)
    sums[i] = (sums[i] ?? 0) + added
  }
}
