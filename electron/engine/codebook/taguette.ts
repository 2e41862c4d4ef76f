import Papa from 'papaparse'
import { VerbatimError } from '#shared/contract/errors.ts'
import type { Code } from './code.ts'

interface Node {
  readonly code: Omit<Code, 'children'>
  readonly children: Node[]
}

/** As Taguette 1.4 writes a codebook; `commentsOf` gives its number of highlights. */
export function writeTaguette(codes: readonly Code[], commentsOf: (code: Code) => number): string {
  const rows: (string | number)[][] = []
  const add = (code: Code, parent: string): void => {
    rows.push([code.name, parent, code.description, commentsOf(code)])
    for (const child of code.children) add(child, code.name)
  }
  for (const code of codes) add(code, '')
  return `${Papa.unparse([['tag', 'parent', 'description', 'number of highlights'], ...rows])}\r\n`
}

/**
 * The codes of a CSV with a column tag, name or path, and description and parent where there are such columns.
 * @throws VerbatimError 'not-readable' for a table without these, a row without a name, a parent that is not in the table
 */
export function readTaguette(text: string, file: string): readonly Code[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' })
  const [header = [], ...rows] = data
  const at = columnsOf(header, file)
  const nodes = rows.map((row, index): Node & { readonly parent: string } => {
    const name = (row[at.name] ?? '').trim()
    if (name === '') throw unreadable(file, `row ${index + 2} has no name`)
    const cell = (column: number): string => (column === -1 ? '' : (row[column] ?? '').trim())
    return {
      code: { guid: null, name, description: cell(at.description), colour: null },
      children: [],
      parent: cell(at.parent),
    }
  })
  return treeOf(nodes, file)
}

function columnsOf(header: readonly string[], file: string) {
  const names = header.map((cell) => cell.trim().toLowerCase())
  const name = ['tag', 'name', 'path'].map((one) => names.indexOf(one)).find((index) => index !== -1)
  if (name === undefined) throw unreadable(file, 'it has no column named tag, name or path')
  return { name, parent: names.indexOf('parent'), description: names.indexOf('description') }
}

function treeOf(nodes: readonly (Node & { readonly parent: string })[], file: string): readonly Code[] {
  const byName = new Map(nodes.map((node) => [node.code.name, node]))
  const roots: Node[] = []
  nodes.forEach((node, index) => {
    if (node.parent === '') return void roots.push(node)
    const parent = byName.get(node.parent)
    if (!parent) throw unreadable(file, `the parent “${node.parent}” in row ${index + 2} is not in it`)
    if (isWithin(parent, node)) throw unreadable(file, `“${node.code.name}” in row ${index + 2} is part of itself`)
    parent.children.push(node)
  })
  return roots.map(asCode)
}

const isWithin = (node: Node, of: Node): boolean => node === of || of.children.some((child) => isWithin(node, child))

const asCode = ({ code, children }: Node): Code => ({ ...code, children: children.map(asCode) })

const unreadable = (file: string, why: string): VerbatimError =>
  new VerbatimError(
    'not-readable',
    `${file} could not be read as a codebook: ${why}. A codebook is a CSV with the columns tag, parent and description, or a REFI-QDA file (.qdc).`,
  )
