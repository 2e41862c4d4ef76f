import type { InputFile } from '../types.ts'
import { readXml } from './xml.ts'

/** How a number is to be read: as a date, as a length of time over 24 hours ('[h]:mm'), or as it is. */
export type NumberKind = 'number' | 'date' | 'duration'

/** Kinds of cell styles by their index, the `s` of a cell. */
export type DateStyles = readonly NumberKind[]

export const noStyles: DateStyles = []

export async function readDateStyles(file: InputFile, bytes: AsyncIterable<Buffer>): Promise<DateStyles> {
  const custom = new Map<string, NumberKind>()
  const styles: NumberKind[] = []
  let inCellStyles = false
  await readXml(file, bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(attributes['numFmtId'] ?? '', kindOfFormat(attributes['formatCode'] ?? ''))
      else if (name === 'cellXfs') inCellStyles = true
      else if (name === 'xf' && inCellStyles) {
        const id = attributes['numFmtId'] ?? '0'
        styles.push(custom.get(id) ?? kindOfBuiltIn(Number(id)))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

/** Formats that have a number and no code (ECMA-376 part 1, 18.8.30, with the East Asian ones). */
function kindOfBuiltIn(id: number): NumberKind {
  if (id === 46) return 'duration'
  const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58)
  return isDate ? 'date' : 'number'
}

/** By the letters of the format's first section, without what stands in quotes, brackets or behind a backslash. */
export function kindOfFormat(code: string): NumberKind {
  const section = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\.|_.|\*./g, '')
    .split(';', 1)
    .join('')
  if (/\[(h+|m+|s+)\]/i.test(section)) return 'duration'
  const letters = section.replace(/\[[^\]]*\]/g, '').replace(/general/gi, '')
  return /[ymdhs]/i.test(letters) && !/[0#?]/.test(letters.replace(/[.,]0+/g, '')) ? 'date' : 'number'
}
