import assert from 'node:assert/strict'
import type { Ask } from './ask.ts'

/** Looks at the themes as a map, over time and side by side, and moves comments on the map. @param theme one that is there */
export async function tourThemeViews(ask: Ask, theme: string): Promise<void> {
  const map = await ask('themes.map', {})
  assert.equal(Buffer.from(map.numbers, 'base64').byteLength, 4 * map.comments)
  assert.equal(Buffer.from(map.places, 'base64').byteLength, 4 * map.comments)
  const number = Buffer.from(map.numbers, 'base64').readUInt32LE(0)
  assert.ok((await ask('themes.mapQuote', { number })).quote.text.length > 0)
  await ask('themes.gather', { numbers: [number], into: { theme }, leaves: 'primary' })
  await ask('history.undo', {})
  assert.ok((await ask('themes.trend', { per: 'quarter' })).themes.some(({ id }) => id === theme))
  const [way] = (await ask('themes.compareChoices', {})).ways
  const [a, b] = way?.groups ?? []
  assert.ok(a && b)
  const compared = await ask('themes.compare', { a: a.group, b: b.group })
  assert.equal(compared.a.units, a.units)
  const saved = await ask('themes.saveView', { of: { a: a.group, b: b.group } })
  assert.equal(saved.rows, compared.themes.length)
  assert.equal((await ask('themes.saveView', { of: { themes: [theme] }, format: 'json' })).rows, 1)
}
