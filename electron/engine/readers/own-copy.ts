/**
 * The same text in memory of its own. A cell is a view into the piece of the file it was read from: kept for longer
 * than its row, it keeps all of that piece.
 */
export const ownCopy = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')
