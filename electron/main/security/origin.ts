/** The app's own scheme and the host in it: the one origin that counts as ours. */
export const appScheme = 'app'
export const appOrigin = 'app://verbatim'

export const isAppUrl = (url: string): boolean => url === appOrigin || url.startsWith(`${appOrigin}/`)
