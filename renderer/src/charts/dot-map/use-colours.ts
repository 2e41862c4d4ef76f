import { type RefObject, useEffect, useState } from 'react'

/**
 * CSS colours as a canvas understands them. They are read off an element, because a custom property may itself be
 * made of others; read again when the system or the user changes between light and dark.
 */
export function useColours(host: RefObject<HTMLElement | null>, wanted: readonly string[]): readonly string[] {
  const [colours, setColours] = useState<readonly string[]>([])
  const key = wanted.join('|')

  useEffect(() => {
    const read = (): void => {
      if (host.current) setColours(readColours(host.current, key.split('|')))
    }
    read()
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    scheme.addEventListener('change', read)
    const override = new MutationObserver(read)
    override.observe(document.documentElement, { attributes: true })
    return () => {
      scheme.removeEventListener('change', read)
      override.disconnect()
    }
  }, [host, key])

  return colours
}

function readColours(host: HTMLElement, wanted: readonly string[]): readonly string[] {
  const probe = document.createElement('span')
  probe.hidden = true
  host.append(probe)
  const colours = wanted.map((colour) => {
    probe.style.color = colour
    return getComputedStyle(probe).color
  })
  probe.remove()
  return colours
}
