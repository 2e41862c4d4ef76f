import { lines, type SurveyStock } from '../stock.ts'

/** The account manager changes again and again. */
export const handovers: SurveyStock = {
  id: 'handovers',
  reasons: lines(`
    Third account manager in a year.
    We have to explain our business from scratch to every new contact.
    Our CSM left and nobody told us.
    No continuity in who looks after us.
    New contact person again, new promises again, old list of open points.
    Whoever our account manager is this month, hello.
    Handover between your people is non-existent.
    The new one didn't know about the agreement we had with the old one.
    I got an out-of-office from someone who had been gone since Easter.
    Account management is a revolving door
    Quarterly review cancelled twice as our contact had changed.
    We used to have a great CSM. Then she was moved to bigger customers and we've been handed around ever since, four people in ten months, each of them nice, none of them there long enough to do anything.
    I don't know who to call any more.
    Every review starts with "so, tell me about your company".
    Our success plan lives in the head of somebody who no longer works for you.
    Agreed roadmap items got lost when the account was reassigned.
    Commitments vanish with the people who made them.
    Contact changed without an introduction.
    It'd be nice to keep one person for longer than a season.
    Nobody has called since the last reassignment.
    Relationship was strong, is now anonymous
    Promised a health check in January. The promiser is gone, so is the health check.
    They swap people like football teams swap coaches.
    We're on our own since our manager moved on.
    Five kick-off meetings, no second meeting.
    The new colleague asked me to send him our contract. You don't have our contract?
    Always somebody new.
    Good people, gone quickly.
    Lack of a steady contact.
    Our notes weren't passed on. I found that out in front of my own boss, in a meeting meant to show her how well we're looked after.
    Since the reorganisation we {belong to nobody|fall between two teams}.
    Turnover on your side means work on ours.
    I miss the person who knew our set-up.
    We were assigned to a pool. A pool doesn't know my name.
    Each change of contact costs us about a month.
    Too many changes in the team that serves us
    The successor seems overworked, 80 accounts she said.
    Sales was there every week until we signed. Then a parade of strangers.
    Onboarding contact good, successor unknown, successor's successor on leave.
    My last three emails went to three different people.
    Account team changes
    Who is responsible for us? Serious question.
    By the time they know our name they've moved on.
    There was a plan for us. There was also a person who knew it.
    New face at every review.
    Our long-time contact was wonderful and gone without a goodbye.
    I keep a document called "what I tell every new account manager". It's at version 6.
    Missing continuity
    Nobody introduces themselves, I only see that the signature has changed.
  `),
  wishes: lines(`
    One contact who stays.
    Proper handovers when people leave
    Tell us when our CSM changes.
    Somebody who knows our account.
    Keep notes about your customers, and read them.
    Fewer changes in account management.
    A named deputy.
    An introduction call when the contact changes.
    account manager
    Give account managers fewer accounts.
    Honour what the previous contact agreed.
  `),
}
