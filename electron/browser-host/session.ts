import { randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may talk to this server: whoever came with the token of its address first. */
export interface Session {
  /** The one-time token of the printed address. */
  readonly token: string
  /** True once: the second visitor with the same token is refused. */
  redeem(token: string): boolean
  /** The Set-Cookie header for the one who redeemed. */
  readonly setCookie: string
  isKnown(cookieHeader: string | undefined): boolean
}

const secret = (): string => randomBytes(32).toString('base64url')

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Cookies know no ports, so the port is in the name: two servers on one machine keep theirs apart. */
export function createSession(port: number): Session {
  const token = secret()
  const key = secret()
  const name = `verbatim-${port}`
  let isRedeemed = false
  return {
    token,
    setCookie: `${name}=${key}; Path=/; HttpOnly; SameSite=Strict`,
    redeem(offered) {
      if (isRedeemed || !isSame(offered, token)) return false
      isRedeemed = true
      return true
    },
    isKnown(cookieHeader) {
      const pairs = (cookieHeader ?? '').split(';').map((pair) => pair.trim())
      return pairs.some((pair) => pair.startsWith(`${name}=`) && isSame(pair.slice(name.length + 1), key))
    },
  }
}
