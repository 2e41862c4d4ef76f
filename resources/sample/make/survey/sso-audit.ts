import { lines, type SurveyStock } from '../stock.ts'

/** No single sign-on or audit log worth the name; large companies, and it loses deals. */
export const ssoAudit: SurveyStock = {
  id: 'sso-audit',
  reasons: lines(`
    No single sign-on on our plan.
    Security asked for an audit log and there isn't one.
    We can't roll it out to the group without SAML.
    SSO is missing, so IT won't approve more users.
    Our auditors want to see who changed which report and when. You can't show them.
    Still no SSO in 2026.
    User management is manual. We have 900 employees and a joiner-leaver process that your product ignores.
    Passwords for 340 users, kept by hand. My security officer has opinions.
    The audit trail covers logins but not changes to formulas, which is the only thing anyone asks about.
    Compliance is blocking the extension because access isn't logged.
    Identity provider integration is promised every quarter.
    We failed an internal control because nobody could prove who had edited the consolidation.
    No SCIM, no party.
    A leaver still had access five weeks after his last day. That finding has your product's name on it.
    Access control is not enterprise grade
    We need sign-in through our own directory. Separate passwords are against group policy, so right now we're running on an exception that expires in December.
    Good product, but not ready for regulated companies.
    For ISO 27001 I need logs that I can keep for a year. Ledgerleaf keeps 14 days.
    Single sign-on costs extra? Really? The basics of security as an upsell?
    Information security gave it a red rating.
    The change history doesn't say who.
    Missing audit log.
    Works well for the pilot team. A group-wide roll-out failed at the security review: no federated login, no log export, no role mapping from our directory, and the questionnaire came back with eleven times "planned".
    Without SSO every password reset lands on my desk
    I have to keep an Excel list of who may see what, since the system can't report it.
    Deprovisioning is a manual step and manual steps get forgotten.
    We wait for SAML support since we signed.
    Logging is too thin for SOX.
    External audit wasn't amused by screenshots as evidence.
    Multi-factor only by SMS, no hardware keys, no identity provider.
    The regulator wants immutable logs.
    Our data protection officer needs to know who exported personal data, and that can't be answered with what you record.
    Login with our company accounts would make {all|most of} the difference.
    IT governance keeps saying no.
    Until there's an activity log I can't recommend it to any bank.
    Roles and sign-in aren't built for a company our size
    The SSO add-on works with one provider only, and of course it isn't ours.
    We're a listed company, proof of who changed a figure isn't optional.
    Segregation of duties can't be evidenced.
    You ask me to sign in with a password and then wonder why the CISO dislikes you.
    SSO
    Azure login please. I mean it, I've been asking since the pilot.
    We federate everything. Everything but you.
    Central IT refuses to onboard the plants before sign-in goes through our own directory.
    I was asked for a list of all changes since January. I could offer a list of all logins.
    Risk committee postponed the roll-out, reason: insufficient logging.
    An intern could alter a group figure and nobody would ever know it had been him.
    Joiners wait for an account, leavers keep theirs.
    Rotating passwords by hand for a tool that holds our results before publication: no.
    Our penetration tester liked the product. His remark about access was two pages long.
    Would buy 200 more seats tomorrow if SAML were in the box.
    No proof, no approval, says internal audit
    Identity management is stuck in 2012.
    We are not allowed to use shared accounts and we can't automate personal ones, so half the people who need it have no access at all.
    Session and access reports are missing.
    The log shows that something happened, not what was there before.
    For a bank this isn't usable beyond a trial.
    It's a good tool that I'm not permitted to roll out.
    Group policy: single sign-on or nothing. So far it's nothing.
    Permissions can't be tied to directory groups.
    Security hygiene isn't an add-on.
    Two auditors, one question, no answer: who touched the plan after it had been approved?
    Since the merger we have 2,300 people who ought to see at least one report, a directory that knows exactly who they are and what they do, and a security policy that forbids any further password; your product would be the natural choice for all of them if only it could read that directory and write down who did what.
  `),
  wishes: lines(`
    SSO
    An audit log that shows who changed what.
    single sign on
    SAML for every plan, not only for the dearest.
    Automatic removal of leavers through SCIM.
    Export of the access log to our SIEM.
    Keep the logs for at least a year.
    Audit trail
    Sign-in with our directory accounts.
    Everything on the security questionnaire that says "planned".
    A report of who has access to what.
    Enterprise security features
    Log changes to formulas, not only logins.
    Role mapping from Entra.
  `),
}
