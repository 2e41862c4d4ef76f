import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectEvents } from './api/events.ts'
import { createQueryClient } from './api/query-client.ts'
import { App } from './app.tsx'
import { fetchScreens } from './fetch-screens.ts'
import { openWhat } from './open-what.ts'
import './styles/index.css'
import { applyLook, storedLook } from './screens/shell/look.ts'

applyLook(storedLook())

const client = createQueryClient()
connectEvents(client, openWhat)
fetchScreens()

const element = document.querySelector('#app')
if (!element) throw new Error('index.html has no element #app.')
createRoot(element).render(
  <StrictMode>
    <App client={client} />
  </StrictMode>,
)
