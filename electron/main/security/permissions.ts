import type { Session } from 'electron'

/** What a page could ask for, and why each is granted or not. Whatever is not in the table is denied. */
export const permissionTable: Readonly<Record<string, { readonly isAllowed: boolean; readonly reason: string }>> = {
  'clipboard-sanitized-write': { isAllowed: true, reason: 'copying a quotation or a table' },
  'clipboard-read': { isAllowed: false, reason: 'pasting by key needs no permission' },
  'display-capture': { isAllowed: false, reason: 'nothing records the screen' },
  fullscreen: { isAllowed: false, reason: 'the View menu does it' },
  geolocation: { isAllowed: false, reason: 'nothing depends on the place' },
  hid: { isAllowed: false, reason: 'no devices' },
  idle: { isAllowed: false, reason: 'nobody is watched' },
  keyboardLock: { isAllowed: false, reason: 'keys stay with the system' },
  media: { isAllowed: false, reason: 'transcripts are read; nothing is recorded' },
  midi: { isAllowed: false, reason: 'no devices' },
  notifications: { isAllowed: false, reason: 'progress is shown in the window' },
  openExternal: { isAllowed: false, reason: 'no address leaves the app' },
  pointerLock: { isAllowed: false, reason: 'the pointer stays free' },
  serial: { isAllowed: false, reason: 'no devices' },
  'storage-access': { isAllowed: false, reason: 'there is one origin' },
  usb: { isAllowed: false, reason: 'no devices' },
}

export const decidePermission = (permission: string, isOurs: boolean): boolean =>
  isOurs && permissionTable[permission]?.isAllowed === true

export function installPermissions(session: Session, isOurs: (url: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(decidePermission(permission, isOurs(details.requestingUrl))),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => decidePermission(permission, isOurs(origin)))
  session.setDevicePermissionHandler(() => false)
}
