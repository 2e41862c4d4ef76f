import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// Main and preload are CommonJS with stated names, so that every Electron from 25 on starts them.
const cjs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const

export default defineConfig({
  main: {
    build: {
      // Only addons stay outside the bundle: the rest may be ESM, which older Electrons cannot require.
      externalizeDeps: false,
      rolldownOptions: {
        external: ['better-sqlite3', 'onnxruntime-node', 'electron'],
        input: {
          index: at('electron/main/index.ts'),
          'engine-host': at('electron/engine-host/index.ts'),
          'browser-host': at('electron/browser-host/index.ts'),
          'compute-worker': at('electron/compute-worker/index.ts'),
          cli: at('electron/cli/index.ts'),
        },
        output: cjs,
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: { external: ['electron'], input: { index: at('electron/preload/index.ts') }, output: cjs },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    css: { transformer: 'lightningcss' },
    build: { rolldownOptions: { input: at('renderer/index.html') } },
  },
})
