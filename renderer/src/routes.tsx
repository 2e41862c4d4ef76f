import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import {
  accountsSearchSchema,
  agreementSearchSchema,
  codebookSearchSchema,
  evidenceSearchSchema,
  joinSearchSchema,
  planSearchSchema,
  prioritiesSearchSchema,
  sampleSearchSchema,
  themesSearchSchema,
} from './route-search.ts'
import { Shell } from './screens/shell/shell.tsx'

const root = createRootRoute({ component: Shell })

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/evidence' })
  },
})

const evidence = createRoute({
  getParentRoute: () => root,
  path: '/evidence',
  validateSearch: evidenceSearchSchema,
  component: lazyRouteComponent(() => import('./screens/evidence/evidence-screen.tsx')),
})

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  validateSearch: accountsSearchSchema,
  component: lazyRouteComponent(() => import('./screens/accounts/accounts-screen.tsx')),
})

const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('./screens/import/import-screen.tsx')),
})

const join = createRoute({
  getParentRoute: () => root,
  path: '/join',
  validateSearch: joinSearchSchema,
  component: lazyRouteComponent(() => import('./screens/joining/join-screen.tsx')),
})

const source = createRoute({
  getParentRoute: () => root,
  path: '/source/$id',
  component: lazyRouteComponent(() => import('./screens/source/source-screen.tsx')),
})

const themes = createRoute({
  getParentRoute: () => root,
  path: '/themes',
  validateSearch: themesSearchSchema,
  component: lazyRouteComponent(() => import('./screens/themes/themes-screen.tsx')),
})

const theme = createRoute({
  getParentRoute: () => root,
  path: '/themes/$id',
  component: lazyRouteComponent(() => import('./screens/theme/theme-screen.tsx')),
})

const themeReview = createRoute({
  getParentRoute: () => root,
  path: '/themes/$id/review',
  component: lazyRouteComponent(() => import('./screens/theme/review-screen.tsx')),
})

const themeSplit = createRoute({
  getParentRoute: () => root,
  path: '/themes/$id/split',
  component: lazyRouteComponent(() => import('./screens/theme/split-screen.tsx')),
})

const unplaced = createRoute({
  getParentRoute: () => root,
  path: '/themes/unplaced',
  component: lazyRouteComponent(() => import('./screens/unplaced/unplaced-screen.tsx')),
})

const codebook = createRoute({
  getParentRoute: () => root,
  path: '/codebook',
  validateSearch: codebookSearchSchema,
  component: lazyRouteComponent(() => import('./screens/codebook/codebook-screen.tsx')),
})

const agreement = createRoute({
  getParentRoute: () => root,
  path: '/codebook/agreement',
  validateSearch: agreementSearchSchema,
  component: lazyRouteComponent(() => import('./screens/agreement/agreement-screen.tsx')),
})

const agreementSample = createRoute({
  getParentRoute: () => root,
  path: '/codebook/agreement/$id',
  validateSearch: sampleSearchSchema,
  component: lazyRouteComponent(() => import('./screens/agreement/sample-screen.tsx')),
})

const agreementCode = createRoute({
  getParentRoute: () => root,
  path: '/codebook/agreement/$id/$role',
  component: lazyRouteComponent(() => import('./screens/agreement/code-screen.tsx')),
})

const priorities = createRoute({
  getParentRoute: () => root,
  path: '/priorities',
  validateSearch: prioritiesSearchSchema,
  component: lazyRouteComponent(() => import('./screens/priorities/priorities-screen.tsx')),
})

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  validateSearch: planSearchSchema,
  component: lazyRouteComponent(() => import('./screens/plan/plan-screen.tsx')),
})

const brief = createRoute({
  getParentRoute: () => root,
  path: '/brief',
  component: lazyRouteComponent(() => import('./screens/brief/brief-screen.tsx')),
})

const history = createRoute({
  getParentRoute: () => root,
  path: '/history',
  component: lazyRouteComponent(() => import('./screens/history/history-screen.tsx')),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./screens/settings/settings-screen.tsx')),
})

export const router = createRouter({
  routeTree: root.addChildren([
    index,
    evidence,
    accounts,
    importing,
    join,
    source,
    themes,
    unplaced,
    theme,
    themeReview,
    themeSplit,
    codebook,
    agreement,
    agreementSample,
    agreementCode,
    priorities,
    plan,
    brief,
    history,
    settings,
  ]),
  history: createHashHistory(),
  defaultPreload: 'intent',
})

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: typeof router
  }
}
