import { exchanges } from '../stock.ts'

export const ssoAuditTalk = exchanges(`
* We'd like to take it to the other three divisions, but security won't sign it off without single sign-on.
l Is SAML enough, or do you need provisioning as well?
* Both. Joiners and leavers have to come out of the directory. We have two hundred changes a month.

* The auditors asked a simple question: who changed this formula, and when? We couldn't answer it.
l You can see the last editor.
* The last one, yes. They wanted the four before.

* We're running on an exception. It ends on the thirty-first of December and there won't be a second one.
l What has to be there by then?
* Sign-in through our own directory. Nothing else would be accepted by the security office.

* I'll forward you the questionnaire. You'll see eleven lines marked red, and nine of those are about access and logging.
l That's helpful, I'd rather have the real list.
c It's forty pages, so take your time.

* Logs for two weeks are no good to us. The standard asks for a year, our regulator for seven.
l Could you pull them regularly and store them on your side?
* If there were an export. There isn't one.

* A leaver kept his access for five weeks. That was in the report to the board, with the name of your product next to it.
l How did he stay in?
* Because somebody has to remove people by hand and that somebody was on holiday.

* Passwords. We've got three hundred and forty people with an extra password only for you. You can imagine the helpdesk calls.

* Is it true that single sign-on's an extra on our plan?
l At present it is part of the top plan, yes.
* You're charging for the lock on the door.

l What would stop you from rolling it out further?
* Honestly, only IT governance. The users want it. Governance wants an audit trail that can't be edited.

* We need to show segregation of duties. The one who builds a report mustn't be the one who approves it, and I've got to prove that with a record.
l Approvals are recorded.
* But not changes after the approval. That's the hole.

* Our group uses a different identity provider from the one you support. So the add-on's of no use to us even if we pay.
l Which one is it?
c I'll put you in touch with the directory team.
`)
