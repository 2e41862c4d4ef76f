import { exchanges } from '../stock.ts'

export const mobileSignoutTalk = exchanges(`
* Our area managers have stopped using the phone app. It signs them out between two shops.
l How far apart are the shops?
* Twenty minutes. It isn't a long session.

* I get thrown out on my phone about five times a day. I counted last week because I knew we'd talk.
l Android or iPhone?
* Both, I've got one of each.

* An approval on the phone got lost since the app logged me out halfway through. I thought it was approved, the team thought I was ignoring them.
l That must have been annoying.
* It cost us a discount with a supplier, so yes.

* Face recognition doesn't work any more since the winter release, it's back to typing a long password with cold hands on a building site.

* Every time the app is updated everyone has to log in again. Half of them don't remember how, so they ring me.
l How many users is that on your side?
* Sixty-odd on phones.

* As soon as there's no signal it logs you out. Our depots are made of steel. There's never a signal.
l We have a fix in test that keeps the session for thirty days.
* If that's true I'll buy you lunch.

l How is the app doing in the field?
* Let me put it this way: people sign in, they look at one figure, they're signed out. They've gone back to texting me.

* The notification comes, I tap it, and I land on the login page. By the time I'm in I've forgotten what it was about.

* The tablet in the meeting room logs itself out overnight, so every Monday starts with somebody looking for the password.
l That one should be fixed with the June version.
c Good, we'll see.

* My people share a tablet. Whoever picks it up has to log in from the start, though it's the same depot account.
l Since when?
* Since the winter update.

* It isn't the password as such. It's that you're in the middle of something and the something's gone.
`)
