import { openBench } from './workbench.ts'

/** A process to be killed: does what it is told on a workspace and says when it is in the midst of it. */
const [folder = '', task = '', file = ''] = process.argv.slice(2)
const bench = await openBench({ folder })
bench.workbench.subscribe((event) => {
  if (event.type === 'job' && event.state === 'running' && event.done > 0.1) console.log('under way')
})
await (task === 'import' ? bench.importFiles(file) : bench.ask('themes.find', {}))
console.log('finished')
await bench.workbench.close()
