// Channels by which a message leaves, by the name that an item of a queue gives. Mail is the first: a second
// one is a row of `Messages` and of `channelsOf`.

import type { App, Channel, Delivery, Message } from '../../ports.ts'

/** By channel: what it takes. */
type Messages = { mail: Message }

export type ChannelName = keyof Messages

type SendableBy<Name extends ChannelName> = { channel: Name; message: Messages[Name] }

export type Sendable = { [Name in ChannelName]: SendableBy<Name> }[ChannelName]

export type Channels = { [Name in ChannelName]: Channel<Messages[Name]> }

export const channelsOf = ({ mailer }: Pick<App, 'mailer'>): Channels => ({ mail: mailer })

export const sendBy = <Name extends ChannelName>(
  channels: Channels,
  { channel, message }: SendableBy<Name>,
): Promise<Delivery> => channels[channel].send(message)

export const prepareBy = <Name extends ChannelName>(
  channels: Channels,
  { channel, message }: SendableBy<Name>,
): void => channels[channel].prepare?.(message)
