import yauzl from 'yauzl'

const mostEntries = 2_000

/** Names of the entries of a zip file, at most 2,000; null when it is not a readable zip. */
export function zipEntries(path: string): Promise<readonly string[] | null> {
  return new Promise((resolve) => {
    yauzl.open(path, { lazyEntries: true, autoClose: true }, (error, zip) => {
      if (error !== null) {
        resolve(null)
        return
      }
      const names: string[] = []
      zip.on('entry', (entry: yauzl.Entry) => {
        names.push(entry.fileName)
        if (names.length >= mostEntries) {
          zip.close()
          resolve(names)
        } else zip.readEntry()
      })
      zip.on('end', () => resolve(names))
      zip.on('error', () => resolve(null))
      zip.readEntry()
    })
  })
}
