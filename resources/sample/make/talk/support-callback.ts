import { exchanges } from '../stock.ts'

export const supportCallbackTalk = exchanges(`
* Before anything else: please pass on a thank you to your support team. They rang back at nine in the evening during our close.
l I will. They like to hear that.
* I've never had that from a software company.

* What I tell everybody is that there's a phone number, and behind it there's a person who knows what an accrual is.
l We keep trying to hire people who have done a close themselves.
* It shows.

* We had one problem this quarter. I called, somebody took it, and the same person called me back the day after to ask if it was all right. That's all I want from a supplier.

* The help desk is the reason we're not even looking elsewhere.
l That is good to know, and it's good to know why.
c Well, there you have it.

l How did the last ticket go?
* Very well. He said he didn't know the answer and would find out, and then he did find out. I prefer that to a quick wrong answer.

* They stayed on the line with my colleague until the report tied, and it was our own mistake in the end. Nobody made her feel bad about it.
l She wrote us a kind note, actually.
c She told me.

* Someone from your side called to warn us that a change would break one of our reports. Before it broke. I'd like to work for a company like that.

* With others I write a ticket and wait. With you I phone, and it's done while I'm on the phone.
l Let's keep it that way.

* I heard rumours about a chatbot replacing the hotline. Don't. The hotline is your best feature.
l There's no plan to take the phone away.
* Good, as I'd notice within a day.
`)
