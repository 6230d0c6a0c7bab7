// Recognizes host names of this machine alone (RFC 6761 6.3, RFC 1122 3.2.1.3, RFC 4291 2.5.3).

/** True for `localhost`, names below it, 127.0.0.0/8 and `::1`, with or without brackets. */
export const isLoopback = (hostname: string): boolean =>
  /^(?:(?:.+\.)?localhost\.?|127(?:\.\d{1,3}){3}|\[?(?:::1|0:0:0:0:0:0:0:1|::ffff:127(?:\.\d{1,3}){3}|::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4})\]?)$/i.test(
    hostname,
  )
