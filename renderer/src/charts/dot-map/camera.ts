import type { Viewport } from '#shared/charts/viewport.ts'

/** Where one looks, as it moves. Dots follow each frame without the screen being built anew; the rest when it settles. */
export interface Camera {
  view(): Viewport
  /** Followers are told in the next frame. */
  moveTo(view: Viewport): void
  /** @returns the function that ends it */
  follow(follower: (view: Viewport) => void): () => void
}

const restMs = 90

/** @param onSettle once it has not moved for a moment, and at once when the scale has changed, which moves all labels */
export function createCamera(start: Viewport, onSettle: (view: Viewport) => void): Camera {
  const followers = new Set<(view: Viewport) => void>()
  let view = start
  let settled = start
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const settle = (): void => {
    settled = view
    onSettle(view)
  }
  const tell = (): void => {
    frame = 0
    for (const follower of followers) follower(view)
    if (view.scale !== settled.scale) settle()
  }
  return {
    view: () => view,
    moveTo(next) {
      view = next
      if (frame === 0) frame = requestAnimationFrame(tell)
      clearTimeout(timer)
      timer = setTimeout(settle, restMs)
    },
    follow(follower) {
      followers.add(follower)
      return () => followers.delete(follower)
    },
  }
}
