import Papa from 'papaparse'

/** What a spreadsheet would run as a formula; a plain negative number is none. */
const formula = /^[=@\t\r]|^[+-](?![\d\s.,]*$)/

/** Stands before the first line, so that Excel reads UTF-8 right. */
export const csvStart = '\ufeff'

/** Lines of a CSV, formulas escaped. */
export const csvLines = (rows: readonly (readonly (string | number)[])[]): string =>
  `${Papa.unparse([...rows], { escapeFormulae: formula })}\r\n`
