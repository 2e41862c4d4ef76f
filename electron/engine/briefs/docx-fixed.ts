import { escapeHtml } from './html.ts'

/** Dates would make two runs differ, and say nothing of the evidence: every document carries this one. */
const FIXED_DATE = '2000-01-01T00:00:00Z'
/** 1 January 2000, 00:00, in MS-DOS form: date in the high half. */
const FIXED_DOS_DATE = ((2000 - 1980) << 25) | (1 << 21) | (1 << 16)

export function coreProperties(title: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeHtml(title)}</dc:title><dc:creator>Verbatim</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${FIXED_DATE}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${FIXED_DATE}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50

/** Where the zip's directory begins and how many entries it has (APPNOTE 4.3.16). */
function directoryOf(view: DataView): { readonly start: number; readonly entries: number } {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue
    return { entries: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) }
  }
  throw new Error('The Word file that was written is not a zip.')
}

/** A copy of a zip in which every entry, in its header and in the directory, has the same date. */
export function withFixedDates(zip: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(zip)
  const view = new DataView(bytes.buffer)
  const { start, entries } = directoryOf(view)
  let at = start
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new Error('The Word file that was written has a broken directory.')
    const local = view.getUint32(at + 42, true)
    if (view.getUint32(local, true) !== LOCAL_HEADER)
      throw new Error('The Word file that was written has a broken entry.')
    view.setUint32(at + 12, FIXED_DOS_DATE, true)
    view.setUint32(local + 10, FIXED_DOS_DATE, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
