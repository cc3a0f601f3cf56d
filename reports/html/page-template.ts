/** Templates of the page (https://eta.js.org). `<%= %>` escapes; `<%~ %>` is for included templates, style and script only. */

const resource = `<% const body = it.inputs.length > 0 || it.children.length > 0; %>
<li>
<% if (body) { %><details><summary><% } else { %><span class="leaf"><% } %>
<span class="name"><%= it.name %></span> <span class="type"><%= it.type %></span>
<% for (const mark of it.marks) { %> <span class="chip"><%= mark %></span><% } %>
<% if (it.size > 0) { %> <span class="type"><%= it.size %> below</span><% } %>
<% if (body) { %></summary>
<% if (it.inputs.length > 0) { %><dl class="inputs"><% for (const input of it.inputs) { %><dt><%= input.key %></dt><dd><%= input.value %></dd><% } %></dl><% } %>
<% if (it.children.length > 0) { %><ul class="tree"><% for (const child of it.children) { %><%~ include('@resource', child) %><% } %></ul><% } %>
</details><% } else { %></span><% } %>
</li>`;

const policyResources = `<ul class="resources"><% for (const at of it.resources) { %>
<li><span class="account"><%= at.account %></span> <span class="name"><%= at.name %></span><% if (at.shortType !== '') { %> <span class="type"><%= at.shortType %></span><% } %>
<% for (const message of at.messages) { %><p class="why"><%= message %></p><% } %>
<% if (at.type !== '') { %><code class="urn"><%= at.resource %></code><% } %></li>
<% } %></ul>`;

const findings = `<% for (const group of it.groups) { %>
<section class="requirement">
<h3><% if (group.requirement === '') { %>No requirement named<% } else { %>Requirement <%= group.requirement %><% } %> <span class="count"><%= group.count %></span></h3>
<% for (const policy of group.policies) { %>
<article class="policy <%= policy.level %> <%= policy.severity %> <%= policy.verdict %>">
<h4><%= policy.title === '' ? policy.policy : policy.title %></h4>
<p class="facts"><span class="chip severity"><%= policy.severity %></span> <span class="chip"><%= policy.level %></span>
<code><%= policy.policy %></code><% if (policy.others.length > 0) { %> <span>also <%= policy.others.join(', ') %></span><% } %></p>
<% if (policy.resources.length > 20) { %><details><summary><%= policy.resources.length %> resources</summary><%~ include('@policyResources', policy) %></details>
<% } else { %><%~ include('@policyResources', policy) %><% } %>
<% if (policy.remediation !== '') { %><p class="fix"><strong>Fix</strong> <%= policy.remediation %></p><% } %>
<% if (policy.docsLink) { %><p class="docs"><a href="<%= policy.docsLink %>" rel="noreferrer">About <%= policy.policy %></a></p><% } else if (policy.docs !== '') { %><p class="docs">About this policy: <code><%= policy.docs %></code></p><% } %>
</article>
<% } %>
</section>
<% } %>
<p class="nothing">No finding matches the filter.</p>`;

const filters = `<form class="filters" aria-label="Filter findings">
<fieldset><legend>Level</legend>
<label><input type="radio" name="level" id="level-all" checked> all</label>
<label><input type="radio" name="level" id="level-mandatory"> mandatory</label>
<label><input type="radio" name="level" id="level-advisory"> advisory</label></fieldset>
<fieldset><legend>Severity</legend>
<label><input type="radio" name="severity" id="severity-all" checked> all</label>
<label><input type="radio" name="severity" id="severity-medium"> medium and worse</label>
<label><input type="radio" name="severity" id="severity-high"> high and worse</label>
<label><input type="radio" name="severity" id="severity-critical"> critical</label></fieldset>
<label class="text" hidden>Text <input type="search" id="filter-text" placeholder="account, policy, resource…"></label>
</form>`;

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="<%= it.securityPolicy %>">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Landing zone preview: <%= it.title %></title>
<style><%~ it.style %></style>
</head>
<body class="<%= it.state %>">
<a class="skip" href="#main">Skip to the findings</a>
<header>
<p class="product">Landing zone preview</p>
<h1><%= it.title %></h1>
<p class="summary"><%= it.summary %></p>
<nav aria-label="Sections"><ul>
<% if (it.failures.length > 0) { %><li><a href="#failures">What is missing</a></li><% } %>
<li><a href="#failed">Failed</a></li><li><a href="#undetermined">Undetermined</a></li>
<% if (it.accepted.length > 0) { %><li><a href="#accepted">Accepted risks</a></li><% } %>
<% if (it.remediations.length > 0) { %><li><a href="#remediated">Remediated</a></li><% } %>
<li><a href="#accounts">Accounts</a></li><li><a href="#requirements">Requirements</a></li><li><a href="#policies">Policies</a></li><li><a href="#limits">Limits</a></li>
</ul></nav>
</header>
<main id="main" tabindex="-1">

<% if (it.failures.length > 0) { %>
<section id="failures" class="alert" role="alert">
<h2>Part of the plan is missing</h2>
<p>Nothing below says anything about the missing part.</p>
<ul><% for (const failure of it.failures) { %><li><strong><%= failure.accounts.join(', ') %></strong> <span class="chip"><%= failure.kind %></span>
<p class="lines"><%= failure.message %></p>
<% if (failure.detail) { %><details><summary>Details</summary><pre><%= failure.detail %></pre></details><% } %></li><% } %></ul>
</section>
<% } %>

<% if (it.exceptions.problems.length > 0) { %>
<section id="exceptions" class="alert" role="alert">
<h2>Exceptions are not valid</h2>
<p>They accept nothing until they are mended.</p>
<ul><% for (const problem of it.exceptions.problems) { %><li><code><%= problem.file %>:<%= problem.line %></code> <%= problem.message %></li><% } %></ul>
</section>
<% } %>

<section aria-label="Totals">
<dl class="totals">
<div><dt>Accounts</dt><dd><%= it.totals.accounts %></dd></div>
<div><dt>Resources</dt><dd><%= it.totals.resources %></dd></div>
<div><dt>Policies</dt><dd><%= it.totals.policies %></dd></div>
<div class="pass"><dt>Passed</dt><dd><%= it.totals.passed %></dd></div>
<div class="<%= it.totals.failed === '0' ? '' : 'fail' %>"><dt>Failed</dt><dd><%= it.totals.failed %></dd><dd class="part"><%= it.totals.mandatory %> mandatory, <%= it.totals.advisory %> advisory</dd></div>
<div class="<%= it.totals.undetermined === '0' ? '' : 'undetermined' %>"><dt>Undetermined</dt><dd><%= it.totals.undetermined %></dd></div>
<% if (it.totals.accepted !== '') { %><div><dt>Accepted</dt><dd><%= it.totals.accepted %></dd></div><% } %>
</dl>
<% if (it.totals.failed !== '0') { %><p class="severities"><% for (const severity of it.severities) { %><span class="<%= severity.name %>"><strong><%= severity.count %></strong> <%= severity.name %></span> <% } %></p><% } %>
</section>

<% if (it.failed.length + it.undetermined.length > 0) { %><%~ include('@filters') %><% } %>

<section id="failed" class="findings">
<h2>Failed</h2>
<% if (it.failed.length === 0) { %><p>No policy failed.</p><% } else { %><%~ include('@findings', { groups: it.failed }) %><% } %>
</section>

<section id="undetermined" class="findings">
<h2>Undetermined</h2>
<% if (it.undetermined.length === 0) { %><p>Every judgement could be made before deployment.</p><% } else { %>
<p>A value these policies need is known only after deployment. They are neither passed nor failed; the policy decides when the resource is deployed.</p>
<%~ include('@findings', { groups: it.undetermined }) %><% } %>
</section>

<% if (it.accepted.length > 0) { %>
<section id="accepted">
<h2>Accepted risks</h2>
<p>Findings somebody answers for until a day. They are not counted as failed; after that day they are again.</p>
<% for (const risk of it.accepted) { %>
<article class="accepted">
<h3><%= risk.title === '' ? risk.policy : risk.title %> <span class="count"><%= risk.end %></span></h3>
<p class="facts"><span class="chip severity"><%= risk.severity %></span> <span class="chip"><%= risk.level %></span> <code><%= risk.policy %></code> <span>requirement <%= risk.requirement %></span></p>
<p><span class="account"><%= risk.account %></span> <span class="name"><%= risk.name %></span><% if (risk.shortType !== '') { %> <span class="type"><%= risk.shortType %></span><% } %></p>
<p class="why"><%= risk.message %></p>
<p><strong>Reason</strong> <%= risk.reason %></p>
<p><strong>Compensating control</strong> <%= risk.compensatingControl %></p>
<p class="facts"><span>owner <%= risk.owner %></span> <span>approved by <%= risk.approver %></span> <span><%= risk.ticket %></span></p>
<code class="urn"><%= risk.resource %></code>
</article>
<% } %>
<% if (it.exceptions.expiring.length > 0) { %><h3>Exceptions that end soon</h3>
<ul><% for (const notice of it.exceptions.expiring) { %><li><code><%= notice.file %>:<%= notice.line %></code> <%= notice.message %></li><% } %></ul><% } %>
</section>
<% } %>

<% if (it.remediations.length > 0) { %>
<section id="remediated">
<h2>Remediated</h2>
<p>Policies corrected these planned inputs.</p>
<% for (const remediation of it.remediations) { %>
<article class="remediation">
<h3><%= remediation.name %> <span class="count"><%= remediation.account %></span></h3>
<p><code><%= remediation.policy %></code> <%= remediation.description %></p>
<div class="scroll"><table><thead><tr><th scope="col">Property</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
<tbody><% for (const change of remediation.changes) { %><tr><th scope="row"><code><%= change.path %></code></th><td><del><%= change.before %></del></td><td><ins><%= change.after %></ins></td></tr><% } %></tbody></table></div>
<code class="urn"><%= remediation.resource %></code>
</article>
<% } %>
</section>
<% } %>

<section id="accounts">
<h2>Accounts</h2>
<% if (it.accounts.length === 0) { %><p>No account was planned.</p><% } %>
<% if (it.inputsLeftOut) { %><p>The plan is large: inputs of resources are in the JSON report, not here.</p><% } %>
<% for (const account of it.accounts) { %>
<details class="account-plan">
<summary><span class="state <%= account.state %>"><%= account.state === 'pass' ? 'passed' : account.state === 'fail' ? 'failed' : account.state %></span>
<strong><%= account.name %></strong> <span class="type"><%= account.resourceCount %>, <%= account.passed %> passed, <%= account.failed %> failed, <%= account.undetermined %> undetermined</span></summary>
<ul class="tree"><% for (const root of account.roots) { %><%~ include('@resource', root) %><% } %></ul>
</details>
<% } %>
</section>

<section id="requirements">
<h2>Requirements</h2>
<% if (it.requirements.length === 0) { %><p>No policy names a requirement.</p><% } else { %>
<p>What the policies said about each requirement they name. Passing them is not the same as meeting the requirement.</p>
<div class="scroll"><table class="numbers"><thead><tr><th scope="col">Requirement</th><th scope="col">Passed</th><th scope="col">Failed</th><th scope="col">Undetermined</th><th scope="col" class="bar">Share</th></tr></thead>
<tbody><% for (const row of it.requirements) { const judged = row.passed + row.failed + row.undetermined > 0; const all = Math.max(1, row.passed + row.failed + row.undetermined); const failed = row.failed === 0 ? 0 : Math.max(2, row.failed / all * 100); const open = row.undetermined === 0 ? 0 : Math.max(2, row.undetermined / all * 100); %>
<tr><th scope="row"><%= row.requirement %></th><td><%= row.passed %></td><td class="<%= row.failed > 0 ? 'fail' : '' %>"><%= row.failed %></td><td class="<%= row.undetermined > 0 ? 'undetermined' : '' %>"><%= row.undetermined %></td>
<td class="bar"><% if (judged) { %><svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="pass" width="100" height="6"/><rect class="undetermined" x="<%= 100 - failed - open %>" width="<%= open %>" height="6"/><rect class="fail" x="<%= 100 - failed %>" width="<%= failed %>" height="6"/></svg><% } else { %>nothing to judge<% } %></td></tr>
<% } %></tbody></table></div>
<% } %>
</section>

<section id="policies">
<h2>Policies</h2>
<% if (it.policies.length === 0) { %><p>No policy was run.</p><% } else { %>
<details><summary>Verdicts of each policy</summary>
<div class="scroll"><table class="numbers"><thead><tr><th scope="col">Policy</th><th scope="col">Passed</th><th scope="col">Failed</th><th scope="col">Undetermined</th><th scope="col">Not applicable</th></tr></thead>
<tbody><% for (const row of it.policies) { %><tr><th scope="row"><code><%= row.name %></code></th><td><%= row.passed %></td><td class="<%= row.failed > 0 ? 'fail' : '' %>"><%= row.failed %></td><td class="<%= row.undetermined > 0 ? 'undetermined' : '' %>"><%= row.undetermined %></td><td><%= row.notApplicable %></td></tr>
<% } %></tbody></table></div></details>
<% } %>
</section>

<% if (it.messages.length > 0) { %>
<section id="messages">
<h2>Messages</h2>
<ul><% for (const message of it.messages) { %><li><strong><%= message.account %></strong> <span class="chip"><%= message.severity %></span> <span class="lines"><%= message.text %></span></li><% } %></ul>
</section>
<% } %>

<section id="limits">
<h2>Limits</h2>
<p>Planned on one machine with the <%= it.transport %> transport, without AWS.</p>
<ul><% for (const limit of it.limits) { %><li><%= limit %></li><% } %></ul>
</section>
</main>
<script><%~ it.script %></script>
</body>
</html>
`;

export const pageTemplates = { page, filters, findings, policyResources, resource } as const;
