import { router } from './routes.tsx'

/** Fetches the code of the other screens once the first one is shown, so that the way to one does not wait for it. */
export function fetchScreens(): void {
  const stop = router.subscribe('onResolved', () => {
    stop()
    requestIdleCallback(() => {
      // A screen that cannot be fetched now is asked for again, and its failure shown, when somebody goes there.
      for (const route of Object.values(router.routesById)) router.loadRouteChunk(route)?.catch(() => undefined)
    })
  })
}
