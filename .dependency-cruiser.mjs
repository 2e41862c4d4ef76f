/** Who may import whom (docs/ARCHITECTURE.md). What can be reached counts, not only what is named. */
const bare = (names) => `^(${names.map((name) => `node_modules/${name}/`).join('|')})`
const anyNode =
  '^(node:|assert|buffer|child_process|crypto|events|fs|http|net|os|path|process|stream|timers|url|util|worker_threads|zlib|perf_hooks|module|readline|tty)'

const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from.path, pathNot: from.pathNot },
  to: { pathNot: allowed.join('|') },
})

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-orphan-imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only(
      'shared-is-pure',
      { path: '^shared/' },
      ['^shared/', bare(['zod', 'fractional-indexing', 'd3-shape', '@types/d3-[a-z]+'])],
      'shared holds contract, formulas and geometry: small pure packages only',
    ),
    only(
      'analysis-is-pure',
      { path: '^electron/analysis/' },
      ['^electron/analysis/', '^shared/domain/', bare(['compromise', 'ml-kmeans', 'graphology[a-z-]*'])],
      'analysis has no I/O, no clock and no chance of its own',
    ),
    {
      name: 'renderer-knows-no-machine',
      severity: 'error',
      comment: 'the renderer reaches the engine through the contract only',
      from: { path: '^renderer/' },
      to: { path: `^electron/|${bare(['electron', 'better-sqlite3', 'onnxruntime-node'])}|${anyNode}` },
    },
    only(
      'preload-is-thin',
      { path: '^electron/preload/' },
      ['^electron/preload/', '^shared/contract/', bare(['electron'])],
      'the preload carries messages',
    ),
    {
      name: 'preload-takes-names-only',
      severity: 'error',
      comment: 'of the contract, the preload runs the channel names alone',
      from: { path: '^electron/preload/' },
      to: { path: '^shared/contract/(?!wire)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'main-has-no-engine',
      severity: 'error',
      comment: 'of the engine, main knows types only',
      from: { path: '^electron/main/' },
      to: {
        path: '^electron/(engine|analysis|(compute|import)-worker|cli|browser-host)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'engine-knows-no-electron',
      severity: 'error',
      from: { path: '^electron/(engine|analysis|(compute|import)-worker|cli|browser-host|model)/' },
      to: { path: bare(['electron']), reachable: true },
    },
    {
      name: 'engine-knows-no-host',
      severity: 'error',
      from: { path: '^electron/engine/' },
      to: {
        path: '^(renderer|electron/(main|preload|engine-host|browser-host|cli|launch|import-worker))/|^electron/compute-worker/(?!protocol)',
      },
    },
    only(
      'compute-worker-runs-analysis',
      { path: '^electron/compute-worker/' },
      ['^electron/(compute-worker|analysis)/', '^shared/domain/', anyNode, bare(['onnxruntime-(node|common)'])],
      'the worker makes the encoder and the matrix engine and hands them to analysis',
    ),
    only(
      'import-worker-reads',
      { path: '^electron/import-worker/' },
      ['^electron/import-worker/', '^electron/engine/(intake|readers|db/checkpoint)', anyNode],
      'the worker reads files and brings the log into the workspace; what an import takes in is decided by the engine',
    ),
    {
      name: 'hosts-carry-messages',
      severity: 'error',
      comment: 'a host uses the workbench, not the features behind it',
      from: { path: '^electron/(engine-host|browser-host|cli)/' },
      to: { path: '^electron/(analysis|main|engine/(db|features|history|kernel|briefs|readers))/' },
    },
    {
      name: 'features-meet-at-their-doors',
      severity: 'error',
      comment: 'the SQL of writing belongs to its feature',
      from: { path: '^electron/engine/features/([^/]+)/' },
      to: {
        path: '^electron/engine/features/([^/]+)/(handlers|curate|find|import|preview|writer|commit)\\.ts$',
        pathNot: '^electron/engine/features/($1|cycles)/',
      },
    },
    {
      name: 'screens-hold-routes',
      severity: 'error',
      comment: 'nothing below screens/ knows a route',
      from: { path: '^renderer/src/(ui|charts|api|styles)/' },
      to: { path: '^renderer/src/(screens|routes|app|main)' },
    },
    {
      name: 'product-needs-no-tests',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    exclude: { path: '^(out|test-results)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
