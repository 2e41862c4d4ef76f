import { QueryClientProvider } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { I18nProvider } from 'react-aria-components'
import { router } from './routes.tsx'
import { ImportDraftProvider } from './screens/import/import-draft-provider.tsx'
import { Toasts } from './ui/toast-region.tsx'

export function App({ client }: { readonly client: QueryClient }) {
  return (
    <I18nProvider locale="en-GB">
      <QueryClientProvider client={client}>
        <ImportDraftProvider>
          <RouterProvider router={router} />
        </ImportDraftProvider>
        <Toasts />
      </QueryClientProvider>
    </I18nProvider>
  )
}
