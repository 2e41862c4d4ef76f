import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'electron-vite'
import { noncePlaceholder } from './shared/security/csp.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// Main and preload are CommonJS with stated names, so that every Electron from 25 on starts them.
const cjs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const

/** Writes down which Electron the build is for: one made for an older Electron serves every newer one, not the reverse. */
const stamp: Plugin = {
  name: 'verbatim-build-stamp',
  generateBundle() {
    const electron = Number(process.env['ELECTRON_MAJOR_VER'] ?? 0)
    this.emitFile({ type: 'asset', fileName: 'build.json', source: JSON.stringify({ electron }) })
  },
}

export default defineConfig({
  main: {
    plugins: [stamp],
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
          'import-worker': at('electron/import-worker/index.ts'),
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
    // Each answer of a host puts a fresh nonce in its place.
    html: { cspNonce: noncePlaceholder },
    css: { transformer: 'lightningcss' },
    build: {
      // Nothing is inlined: the policy allows fonts from files alone.
      assetsInlineLimit: 0,
      // The code of a screen is read before the screen is shown; a third of the bytes are read sooner.
      minify: true,
      rolldownOptions: { input: at('renderer/index.html') },
    },
  },
})
