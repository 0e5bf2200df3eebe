/** One case, and what the rule said of it. */
export interface CaseResult {
    readonly rule: string;
    readonly name: string;
    readonly passed: boolean;
    /** What was expected (`-`) and what came (`+`), line by line; empty when it passed. */
    readonly difference: readonly string[];
    /** Where the case stands. */
    readonly location: Location;
}

/** What the options of `poolgate check` say. */
export interface CheckFilesOptions {
    /** Path of the configuration; without one the nearest `poolgate.yaml` is used. */
    readonly config?: string;
    /** Files and folders with rules of one's own, beside those of the configuration. */
    readonly rulePaths?: readonly string[];
    /** Codes or names: only these rules run, and those that a configuration locks. */
    readonly only?: readonly string[];
    /** Go before what the configuration says. */
    readonly failOn?: Configuration['failOn'];
    readonly unknown?: Configuration['unknown'];
    /** Where the deployments go that have no scope of their own. */
    readonly scope?: Scope;
    /** What was there before, in all sets or in the one that a file names. */
    readonly before?: readonly FileArgument[];
    /** What becomes of that which was before and is not declared; it stays (`incremental`) when left out. */
    readonly mode?: Mode | undefined;
    /** ARM's limits, where they are to differ. */
    readonly limits?: Partial<Limits>;
    /** Path of the baseline; without one `poolgate.baseline.json` beside the configuration is used, if it is there. */
    readonly baseline?: string;
    /** The day by which waivers end, YYYY-MM-DD. */
    readonly today?: string;
    /** What of Azure's live state joins the deployments; nothing when left out. */
    readonly live?: LiveMode | undefined;
    /** What Azure answered about the health of the pools. */
    readonly health?: HealthSource;
    /** A commit: only the sets that the change since it touches. */
    readonly changedSince?: string | undefined;
    /** Only a part of the sets, of which the others are checked elsewhere. */
    readonly shard?: ShardNumber | undefined;
    /** Draws each load balancer and gateway for the reports that show pictures. */
    readonly pictures?: boolean;
    /** Told before each set is judged. */
    readonly onSet?: Run['onSet'];
}

/** What `check` judges. */
export interface CheckInput {
    readonly sets: readonly SetInput[];
    /** As in `poolgate.yaml`; `inputs` and `rulePaths` are not looked at, because `check` reads no file. */
    readonly config?: Configuration;
    /** Rules of one's own, beside the library: what `loadRules` gives. */
    readonly rules?: readonly Rule[];
    /** Codes or names: only these rules run. */
    readonly only?: readonly string[];
    /**
     * The day by which waivers and certificates end, YYYY-MM-DD. `check` has no clock, the same input gives the same report:
     * without a day no waiver is held to have ended, `expires` stands in the report, and rules about the end of a certificate
     * are undecided.
     */
    readonly today?: string;
    /** Answers of Azure about the health of the pools, and those from before the deployment. */
    readonly health?: readonly HealthText[];
    readonly healthBefore?: readonly HealthText[];
    /** ARM's limits, where they are to differ. */
    readonly limits?: Partial<Limits>;
    /** What becomes of that which was before and is not declared; it stays (`incremental`) when left out. */
    readonly mode?: Mode | undefined;
    /** Draws each load balancer and gateway for the reports that show pictures. */
    readonly pictures?: boolean;
}

/** A configuration as `poolgate.yaml` has it. Paths are relative to the file it came from. */
export interface Configuration extends Intents {
    readonly version?: 1;
    /** A profile of rules to start from (`recommended` when left out), files, folders and packages, or a list of them. */
    readonly extends?: string | readonly string[];
    /** What files that extend this one may not loosen: `failOn`, `rules`, `rules.LB012` … */
    readonly locked?: readonly string[];
    /** The lowest severity that closes the gate; `error` when left out. */
    readonly failOn?: Severity;
    /** What undecided rules do to the gate; `warn` when left out. */
    readonly unknown?: UnknownMode;
    /** Severities by code or by name of a rule. */
    readonly rules?: Readonly<Record<string, Level | RuleEntry>>;
    readonly rulePaths?: readonly string[];
    readonly inputs?: readonly InputEntry[];
    /** Findings that do not count, each for a reason. */
    readonly waivers?: readonly WaiverEntry[];
}

/** Which rules have a case of each outcome. */
export interface Coverage {
    readonly rules: number;
    /** Rules that have a case of each outcome that they can have. */
    readonly complete: number;
    readonly gaps: readonly CoverageGap[];
}

/** A rule and the outcomes of which it has no case. */
export interface CoverageGap {
    readonly rule: string;
    readonly file: string;
    readonly missing: readonly NeededOutcome[];
}

/** A template with its parameters, and where it is deployed to. */
export interface DeploymentInput {
    readonly template: TextFile;
    /** In order; later ones win. */
    readonly parameters?: readonly (TextFile | NamedValue)[];
    readonly scope?: Scope;
}

export interface Evidence {
    /** Field as the rule reads it: `rule.probe.port`. */
    readonly path: string;
    /** Plain JSON: no unknown, no secret. */
    readonly value: unknown;
    /** The expression it came from, as written; undefined for a literal, for what is absent, and for what is worked out of several things. */
    readonly from: string | undefined;
    readonly place: Place | undefined;
}

/** What a deployment comes to. */
export interface Expansion {
    /** In the order of their declaration; nested deployments are replaced by what is in them. */
    readonly resources: readonly Resource[];
    readonly withheld: readonly Withheld[];
    /** Parts that could not be expanded: what they declare is not known. */
    readonly gaps: readonly Cause[];
    /** name → value */
    readonly outputs: ObjectValue;
    readonly problems: readonly Problem[];
}

/** What is known of the place and of the time of a deployment. */
export interface ExpansionContext extends RunContext {
    readonly scope?: ScopeInput;
}

/** What is checked: a path, or a path with what belongs to it. */
export type FileArgument = string | FileWithParameters;

/** A path with the parameters that belong to it. */
export interface FileWithParameters {
    /** A template, a folder or a glob; `-` is standard input. */
    readonly path: string;
    /** Files, or `name=value`; in order, later ones win. */
    readonly parameters?: readonly string[];
    /** Files of the same set share one topology. */
    readonly set?: string;
}

/** What a rule has to say of one target: it fails there, or cannot be decided. */
export interface Finding {
    readonly code: string;
    readonly name: string;
    readonly severity: Severity;
    readonly outcome: 'fail' | 'unknown';
    readonly message: string;
    readonly fix: string | undefined;
    readonly url: string;
    readonly sets: readonly string[];
    readonly target: {
        readonly kind: string;
        readonly id: string;
        readonly name: string;
    };
    readonly place: Place;
    readonly related: readonly Related[];
    /** The way of the value at the place, from where it was first written; empty where it is written there. */
    readonly way: readonly Related[];
    /** Where the target, and what it points at, are declared: a suppression there is meant for it. None in a report. */
    readonly origins: readonly Provenance[];
    /** The values that decided it (outcome fail). */
    readonly evidence: readonly Evidence[];
    /** What was missing (outcome unknown). */
    readonly missing: readonly Missing[];
    readonly fingerprint: string;
    /** Set when somebody said why it does not count. */
    readonly waiver?: Waiver;
    /** It was there when the baseline was written, and does not count. */
    readonly baseline: boolean;
}

/** Who calls whom: members by any of their names, a frontend as `lb-api/frontend`. */
export interface FlowIntent {
    readonly from: string;
    readonly to: string;
}

export interface InputEntry {
    readonly set?: string;
    readonly template: string;
    readonly parameters?: string | readonly string[];
    readonly scope?: ScopeEntry;
}

export interface InputSummary {
    readonly set: string;
    readonly file: string;
    readonly parameters: readonly string[];
    readonly source: 'template' | 'bicep' | 'snapshot' | 'what-if' | 'stack-what-if' | 'resources' | 'live' | 'health';
    readonly resources: number;
    /** It says what was there before. */
    readonly before?: boolean;
}

/** How much a template may ask for. */
export interface Limits {
    readonly templateBytes: number;
    readonly resources: number;
    readonly parameters: number;
    readonly variables: number;
    readonly outputs: number;
    readonly copyCount: number;
    readonly nestedDeployments: number;
    readonly nestingLevels: number;
    readonly expressionLength: number;
    /** Function calls and elements looked at while one deployment is expanded. */
    readonly steps: number;
    /** UTF-16 units of one string, elements of one array. */
    readonly textLength: number;
    readonly arrayLength: number;
}

export interface MemberSummary {
    /** Frontends of regional load balancers are `ip`. */
    readonly kind: 'nic' | 'vmss' | 'ip' | 'fqdn';
    /** Set for a frontend of a regional load balancer, in a pool of a Global one. */
    readonly isFrontend?: boolean;
    readonly name: string;
    /** Null when not known. */
    readonly count: number | null;
}

export interface Missing {
    readonly path: string;
    readonly reason: string;
    readonly place: Place | undefined;
    readonly supply: string | undefined;
}

/** What a deployment takes away: nothing, what is in its group and not declared, or all that is not declared. */
export type Mode = (typeof modes)[number];

/** How the cases did when the rules were broken. */
export interface Mutation {
    readonly total: number;
    readonly killed: number;
    readonly excused: number;
    /** Rules whose mutants did not run, because a case of theirs fails. */
    readonly skipped: readonly string[];
    readonly survivors: readonly Survivor[];
}

/** One parameter value: what `--parameters name=value` gives. */
export interface NamedValue {
    readonly name: string;
    readonly value: string;
}

/** Two pools of which one takes the traffic and the other stands by: each as `lb-web/blue`. */
export interface PairIntent {
    readonly active: string;
    readonly standby: string;
    readonly minEach?: number;
}

/** A range of a source text; `pointer` is the JSON pointer of the value it belongs to, `''` for the whole text. */
export interface Place {
    readonly source: SourceText;
    readonly start: number;
    readonly end: number;
    readonly pointer: string;
}

/** What is expected of the pools that `match` means. */
export interface PoolIntent {
    readonly match: PoolMatch;
    readonly members?: {
        readonly exactly?: number;
        readonly min?: number;
        readonly max?: number;
    };
    readonly include?: readonly string[];
    readonly exclude?: readonly string[];
    readonly closed?: boolean;
    readonly selfContained?: boolean;
    readonly zones?: {
        readonly expected?: readonly (string | number)[];
        readonly maxSkew?: number;
    };
    readonly subnets?: readonly string[];
    readonly vnets?: readonly string[];
    readonly environment?: EnvironmentIntent;
    readonly role?: string;
    readonly app?: {
        readonly ports?: readonly number[];
    };
    readonly probe?: ProbeIntent;
    readonly egress?: 'required' | 'none';
    readonly secureOutbound?: 'required';
    readonly snat?: {
        readonly minPortsPerInstance?: number;
    };
    readonly dsr?: boolean;
    readonly drain?: 'required';
    readonly clients?: readonly string[];
    readonly change?: {
        readonly maxRemovedPercent?: number;
    };
    readonly maintenance?: {
        readonly from?: string;
        readonly to?: string;
    };
    readonly health?: HealthIntent;
    readonly networkIsolation?: boolean;
    readonly mtu?: number;
}

/** What the report and the table of pools say of one backend pool. */
export interface PoolSummary {
    readonly element: Element;
    readonly owner: string;
    readonly name: string;
    readonly id: string;
    /** What its members are; `empty` only when it certainly has none, `unknown` for an open pool without members. */
    readonly kind: 'nic' | 'ip' | 'fqdn' | 'global' | 'mixed' | 'empty' | 'unknown';
    /** The numbers count what the inputs declare: of an open pool they are known although its size is not. */
    readonly members: {
        readonly min: number;
        /** Null when unbounded or not known. */
        readonly max: number | null;
        /** Whether the declared members are known. */
        readonly known: boolean;
        /** Another deployment may add members: nothing among the inputs could join, or a template was not read. */
        readonly open: boolean;
        readonly list: readonly MemberSummary[];
        readonly because?: Unknown;
    };
    /** Bounds of autoscale, where a setting lets the number of members change. */
    readonly scales?: {
        readonly min: number;
        readonly max: number;
    };
    /** Ids of the rules, probes and settings that its traffic passes: what is wrong with them is wrong with the pool. */
    readonly carriers: readonly string[];
    /** `tcp:443`, `https:443/ready`; one per distinct probe of its rules, `?` for one that is not known. */
    readonly probes: readonly string[];
}

/** Something wrong with an input: it makes the run end with exit code 2 when its level is error. */
export interface Problem {
    readonly level: 'error' | 'warning';
    readonly code: string;
    /** What is wrong and what to do, in sentences. */
    readonly message: string;
    readonly place?: Place;
}

/** Another place, and what stands there. */
export interface Related {
    readonly message: string;
    readonly place: Place;
}

/** All that a run found. */
export interface Report {
    readonly tool: {
        readonly name: 'poolgate';
        readonly version: string;
    };
    readonly verdict: Verdict;
    /** The gate: closed ends with exit code 1, an input error with 2, a rule that broke off with 3. */
    readonly closed: boolean;
    readonly exitCode: 0 | 1 | 2 | 3;
    readonly unknown: 'fail' | 'warn' | 'ignore';
    readonly failOn: 'error' | 'warning' | 'info';
    readonly sets: readonly string[];
    readonly summary: Summary;
    /** In stable order: file, line, code. */
    readonly findings: readonly Finding[];
    readonly pools: readonly (Omit<PoolSummary, 'element'> & {
        readonly set: string;
    })[];
    /** Load balancers and gateways whose pools are not known, so that they are not among `pools`. */
    readonly unknownPools: readonly (UnknownPools & {
        readonly set: string;
    })[];
    /** What becomes of the pools; absent where nothing says what was before. */
    readonly changes?: readonly (PoolChangeSummary & {
        readonly set: string;
    })[];
    readonly inputs: readonly InputSummary[];
    readonly problems: readonly Problem[];
    /** What was answered about each pool; not there when no health was asked for. NOTE: not in the JSON of a report. */
    readonly health?: readonly HealthSummary[];
    /** How many metrics were read; not there when no health was asked for. NOTE: not in the JSON of a report. */
    readonly metrics?: number;
    /** Each load balancer and gateway to draw; not there when nobody asked for pictures. NOTE: not in the JSON of a report. */
    readonly pictures?: readonly (Picture & {
        readonly set: string;
    })[];
    /** The rules that were on, by code. */
    readonly rules: readonly RuleInfo[];
    /** Which sets were left out because nothing of theirs changed; absent where all were to be checked. */
    readonly changedSince?: ChangedSince;
    /** Set where it is the report of a shard. */
    readonly shard?: ShardPart;
}

/** A name of the table. */
export type ReportFormat = keyof typeof reporters;

/** How a report is printed. */
export interface ReportOptions extends TextOptions {
    /**
     * The working directory seen from the root of the repository, `infra/`: formats that CI systems read name files from there.
     * '' when not given.
     */
    readonly folder?: string;
    /** SARIF: tells the runs of one commit apart, in code scanning. */
    readonly category?: string;
    /** SARIF: leaves out what code scanning would show as open alerts: findings that do not count, and undecided outcomes. */
    readonly codeScanning?: boolean;
}

export interface Resource {
    readonly id: ResourceId;
    /** In full and as written: `Microsoft.Network/loadBalancers/backendAddressPools`. */
    readonly type: string;
    /** In full, one segment per type segment: `lb-web/pool-a`. */
    readonly name: Text;
    /** Everything `expand` prints: id, type, name, apiVersion, location, sku, …, properties. */
    readonly body: ObjectValue;
    /** Set when it is not certain that it exists, or how many of it do. */
    readonly possible?: Possible;
    /**
     * Set for what is there already, and not by a deployment of the inputs. `whole`: the body says everything, what Azure alone
     * writes included, such as who is in its pools (of what a deployment will make the same properties say nothing). `part`: of
     * what Azure alone writes there may be more. `named`: another resource names it, and no more is known than that.
     */
    readonly observed?: 'whole' | 'part' | 'named';
    readonly origin: Origin;
}

/** Where an application gateway must lead a request. */
export interface RouteIntent {
    readonly gateway: string;
    readonly host: string;
    /** `/` when left out. */
    readonly path?: string;
    readonly pool: string;
}

/** A checked rule. Plain JSON but for patterns, so that the build can store the library. */
export interface Rule {
    readonly code: string;
    readonly name: string;
    readonly title: string;
    readonly severity: Severity;
    /** Kind of the topology, or a resource type (`for: {resource: …}`). */
    readonly for: string | {
        readonly resource: string;
    };
    /** One outcome for each element of the list, which the conditions read by this name. */
    readonly forEach?: {
        readonly name: string;
        readonly list: Code;
    } | undefined;
    readonly when?: Code | undefined;
    readonly let: readonly {
        readonly name: string;
        readonly code: Code;
    }[];
    readonly asserts: readonly Assertion[];
    /** What a configuration can set; conditions and messages read `params.<name>`. */
    readonly params: readonly RuleParam[];
    /** Codes of rules that say the same of a target: where one of them reports, this one is told as part of it. */
    readonly coveredBy: readonly string[];
    /** What mends it for certain, where that is one property of the element. */
    readonly edit?: RuleEdit | undefined;
    /** What Azure does with it at deployment time. */
    readonly azure?: {
        readonly deploy: string;
        readonly error?: string;
    } | undefined;
    readonly why?: string | undefined;
    readonly links: readonly string[];
    readonly tags: readonly string[];
    readonly since?: string | undefined;
    /** Path of the file it came from; `poolgate` library rules are relative to the package. */
    readonly source: string;
    /** Profiles that switch it on at its own severity. */
    readonly profiles: readonly ('recommended' | 'strict' | 'all')[];
}

/**
 * What reports say of a rule beside its findings. NOTE: all beyond the name is worked out when it is asked for, since most
 * reports say it of none.
 */
export interface RuleInfo {
    readonly code: string;
    readonly name: string;
    readonly title: string;
    /** As configured. */
    readonly severity: Finding['severity'];
    readonly url: string;
    readonly why: string | undefined;
    /** What a finding says to do, its expressions left open. */
    readonly fixes: readonly string[];
    /** The property that mends it for certain. */
    readonly edit?: {
        readonly set: string;
        readonly value: string | number | boolean;
    } | undefined;
    /** What Azure does with it at deployment time. */
    readonly azure: {
        readonly deploy: string;
        readonly error?: string;
    } | undefined;
    readonly links: readonly string[];
    readonly tags: readonly string[];
}

/** Where a deployment goes. A part that is left out is unknown. */
export type Scope = ScopeInput;

/** The deployments that share one topology. */
export interface SetInput {
    readonly name: string;
    readonly deployments: readonly DeploymentInput[];
    /**
     * What was there before: templates with their parameters, or what Azure or its tools print of resources. With it rules tell
     * what the deployments take away.
     */
    readonly before?: readonly DeploymentInput[];
}

export type Severity = 'error' | 'warning' | 'info';

export interface Summary {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    readonly unknown: number;
    readonly waived: number;
    readonly passed: number;
    readonly skipped: number;
    readonly resources: number;
    readonly pools: number;
    readonly rules: number;
}

/** A broken rule that all its cases pass. */
export interface Survivor {
    readonly rule: string;
    /** As an excuse names it. */
    readonly mutant: string;
    /** The expression that it breaks. */
    readonly location: Location;
    /** Which case would fail with it. */
    readonly hint: string;
}

/** What `testRules` does besides running the cases. */
export interface TestOptions {
    /** Breaks each rule in turn as well: a mutant that no case fails is a survivor. */
    readonly mutate?: boolean;
    /**
     * Writes into the files of cases what findings say: `message` where it is missing or another, and `at` of failing cases.
     * What a case expects is never changed.
     */
    readonly update?: boolean;
}

/** What running the cases of rules came to. */
export interface TestReport {
    readonly version: 1;
    /** Of all rules, in the order of their files. */
    readonly results: readonly CaseResult[];
    readonly coverage: Coverage;
    /** Only when mutants were asked for. */
    readonly mutants?: Mutation;
    /** How many cases were filled in, when that was asked for. */
    readonly updated?: number;
    /** What is wrong with the files of cases. With an error among them some cases did not run. */
    readonly problems: readonly Problem[];
}

/** A file that was read. The path names it in the report and need not exist. */
export interface TextFile {
    readonly path: string;
    readonly text: string;
}

/** How `textReport` prints. */
export interface TextOptions {
    /** Escape sequences for a terminal; without colour when not given. */
    readonly colour?: boolean;
    /** The columns of a line; without it no line is broken. */
    readonly width?: number;
    /** How long the run took; left out of the text when not given. */
    readonly milliseconds?: number;
}

/** How an application gateway speaks to the members of a pool. */
export interface TlsIntent {
    readonly gateway: string;
    /** Every pool of the gateway when left out. */
    readonly pool?: string;
    readonly mode?: 'end-to-end' | 'terminate';
    readonly ca?: 'public' | 'private';
    readonly host?: string;
}

export interface UpdatedBaseline {
    readonly path: string;
    /** How many findings are in it. */
    readonly count: number;
}

/** What the user can mend: each message says what is wrong and what to do. */
export declare class UsageError extends Error {
    readonly problems: readonly Problem[];
    constructor(message: string, problems?: readonly Problem[]);
}

export type Verdict = 'pass' | 'fail' | 'unknown';

export interface Waiver {
    readonly reason: string;
    /** The last day that it holds, YYYY-MM-DD. */
    readonly expires?: string;
    /** Set when it ends soon. */
    readonly daysLeft?: number;
}

/** Judges sets of deployments by the rules. Throws UsageError when the input itself is not of this shape. */
export declare function check(input: CheckInput): Report;

/**
 * Checks files of the working directory and of what is below it. Without a path the `inputs` of `poolgate.yaml` are checked.
 * Waivers end by the clock, unless `today` says which day it is.
 */
export declare function checkFiles(paths: readonly FileArgument[], options?: CheckFilesOptions): Promise<Report>;

/**
 * Expands one deployment into the resources that Azure would deploy. What is wrong with it is in `problems`. Throws UsageError
 * when the input itself is not of this shape.
 */
export declare function expand(deployment: DeploymentInput, context?: ExpansionContext): Expansion;

/** What `poolgate check --format json` prints; schemas/report.schema.json describes it. */
export declare function jsonReport(report: Report): string;

/** Reads rules of one's own, for `check`. Throws UsageError with every mistake in them. */
export declare function loadRules(paths: readonly string[]): Promise<readonly Rule[]>;

/** The report in a format of `poolgate check --format`. */
export declare function printReport(report: Report, format: ReportFormat, options?: ReportOptions): Promise<string>;

/**
 * Runs the cases that stand beside rules. A failed case has a `difference`; nothing is thrown for it. Throws UsageError when a
 * rule itself is wrong. In a test of jest:
 *
 *     const { results } = await testRules(['policies'])
 *     test.each(results)('$rule $name', ({ difference }) => expect(difference).toEqual([]))
 */
export declare function testRules(paths: readonly string[], options?: TestOptions): Promise<TestReport>;

/** What `poolgate check` prints: findings with their lines, what is undecided, the pools, the gate. */
export declare function textReport(report: Report, options?: TextOptions): string;

/**
 * Writes what `checkFiles` finds into the baseline, `poolgate.baseline.json`, from which on it does not count. Throws UsageError
 * when an input cannot be used, or the file not be written.
 */
export declare function updateBaseline(paths: readonly FileArgument[], options?: CheckFilesOptions): Promise<UpdatedBaseline>;

/** JSON with two blanks per level. Throws ArmError `limit` when it would be too long. */
export declare function writeSnapshot({ resources, outputs, problems }: Expansion): string;

interface Location extends Region {
    readonly file: string;
    readonly pointer: string;
}

/** Lines and columns from 1; the end is behind the last character. */
interface Region {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}

/** The keys of poolgate.yaml that are intent. */
interface Intents {
    readonly pools?: readonly PoolIntent[];
    readonly flows?: readonly FlowIntent[];
    readonly routes?: readonly RouteIntent[];
    readonly tls?: readonly TlsIntent[];
    readonly pairs?: readonly PairIntent[];
}

/** Which pools: every key must fit. */
interface PoolMatch {
    readonly owner?: string;
    readonly pool?: string;
    readonly id?: string;
    readonly tag?: Readonly<Record<string, string>>;
    readonly set?: string;
}

interface EnvironmentIntent {
    readonly tag?: string;
    readonly value?: string;
    readonly pattern?: string;
    readonly resourceGroups?: readonly string[];
}

interface ProbeIntent {
    readonly protocol?: 'Tcp' | 'Http' | 'Https';
    readonly port?: number;
    readonly path?: string;
    readonly maxDetectSeconds?: number;
}

interface HealthIntent {
    readonly minHealthy?: number;
    readonly minHealthyPercent?: number;
    readonly allowUnknown?: boolean;
    readonly settleSeconds?: number;
    readonly consecutive?: number;
}

type UnknownMode = 'fail' | 'warn' | 'ignore';

type Level = 'off' | Severity;

interface RuleEntry {
    readonly severity?: Level;
    /** Values of the rule's params, by name. */
    readonly params?: Readonly<Record<string, unknown>>;
}

/** Where a deployment goes. A part that is left out is unknown. */
interface ScopeEntry {
    readonly subscriptionId?: string;
    readonly resourceGroup?: string;
    readonly location?: string;
    readonly tenantId?: string;
    readonly managementGroup?: string;
    readonly deploymentName?: string;
}

interface WaiverEntry {
    /** A code or a name of a rule, or a glob of such. */
    readonly rule: string;
    /** A glob on the target's name (`lb-web/https`), or on its id when it begins with `/`. */
    readonly target: string;
    readonly reason: string;
    /** The last day that it holds, YYYY-MM-DD. */
    readonly expires?: string;
}

/** What is known of the place a run deploys to (`--subscription-id`, …); everything may be left out. */
interface ScopeInput {
    readonly tenantId?: string | undefined;
    readonly managementGroup?: string | undefined;
    readonly subscriptionId?: string | undefined;
    readonly resourceGroup?: string | undefined;
    readonly location?: string | undefined;
    readonly deploymentName?: string | undefined;
}

declare const modes: readonly ['incremental', 'complete', 'stack-delete'];

/** `merge` adds what deployments refer to and do not declare; `diff` takes what is there now for what was before. */
type LiveMode = 'none' | 'merge' | 'diff';

/** Reads health each time it is asked to. */
interface HealthSource {
    read(): Promise<HealthAnswer>;
}

/** What one reading gave. */
interface HealthAnswer {
    /** Raw answers, still to be read. */
    readonly texts: readonly HealthText[];
    /** Answers that say only why there is no health. */
    readonly refusals: readonly HealthReport[];
    /** What could not be read at all. */
    readonly problems: readonly Problem[];
    /** Whether asking again gives nothing else: a sign-in that is not taken stays so. */
    readonly isHopeless?: boolean;
}

/** A text that was read from a file or from Azure. */
interface HealthText {
    readonly path: string;
    readonly text: string;
    /** What was asked, where the answer does not say it: the id of a load-balancing rule, or `<load balancer>/<rule>`. */
    readonly of?: string | undefined;
}

/** What was read from one file, or from one answer of Azure. */
interface HealthReport {
    /** Where it was read: a path relative to the workspace, or a resource id. */
    readonly path: string;
    readonly pools: readonly PoolReading[];
    readonly metrics: readonly MetricReading[];
    readonly refusals: readonly Refusal[];
}

/** The servers of a pool as one answer has them: of a pool with one of its settings, or of a load-balancing rule. */
interface PoolReading {
    readonly form: HealthForm;
    /** Resource ids, as far as the answer names them. */
    readonly pool?: string | undefined;
    readonly settings?: string | undefined;
    readonly rule?: string | undefined;
    readonly loadBalancer?: string | undefined;
    /** The port and the protocol of the settings or of the metric, where the answer has them. */
    readonly port?: number | undefined;
    readonly protocol?: string | undefined;
    readonly servers: readonly ServerReading[];
    /** How many are up and down by the answer's own count. */
    readonly up?: number | undefined;
    readonly down?: number | undefined;
    /** Why its servers are not known, when the answer has been cut. */
    readonly cut?: Gap | undefined;
    readonly place: Place;
}

type HealthForm = (typeof healthForms)[number];

/** What was asked: a gateway, one pool of a gateway on demand, a rule of a load balancer, its metrics. */
declare const healthForms: readonly ['report', 'onDemand', 'ruleHealth', 'metrics'];

interface ServerReading {
    /** An IP address or a host name; '' when the answer has none. */
    readonly address: string;
    /** The id of the ip-configuration behind the address. */
    readonly ipConfiguration: string | undefined;
    readonly said: Said;
    /** Where the server stands. */
    readonly place: Place;
    /** Where its text stands; that of the server without one. */
    readonly textPlace: Place;
}

/** What an answer says of servers: one object for all of which it says the same. */
interface Said {
    readonly state: HealthState;
    /** The state as it is written. */
    readonly written: string;
    /** What the last probe said, as it is written: `healthProbeLog`; '' when the answer has none. */
    readonly text: string;
    /** `healthProbeErrorName` of newer answers; the reason code of load balancers; '' when the answer has none. */
    readonly reason: string;
}

/** Up is healthy, Down unhealthy; `unknown` also for a state that nobody knows. */
type HealthState = (typeof healthStates)[number];

declare const healthStates: readonly ['healthy', 'unhealthy', 'unknown', 'partial', 'draining'];

/** One text that was read. `path` is relative to the workspace, with `/`. */
declare class SourceText {
    #private;
    readonly path: string;
    /** A text that is long may be given as what reads it: it is then read when it is asked for. */
    constructor(path: string, text: string | (() => string));
    get text(): string;
    /** Lets the text go: it is read anew when it is asked for again. */
    close(): void;
    /** Line and column (both 0-based) of an offset. */
    position(offset: number): Position;
    /** The offset of the first character of a line (0-based); the end of the text where there is no such line. */
    offset(line: number): number;
    /** The text of a line (0-based) without its line break. */
    line(index: number): string;
}

interface Position {
    readonly line: number;
    readonly column: number;
}

/** Something missing, and what to do about it. */
interface Gap {
    /** A sentence part without a full stop. */
    readonly reason: string;
    readonly supply: string;
}

/** A time series of a metric. */
interface MetricReading {
    /** As Azure calls it: `DipAvailability`. */
    readonly name: string;
    /** The id of the resource that it measures. */
    readonly resource: string;
    /** Its dimensions, by name in lower case. */
    readonly dimensions: ReadonlyMap<string, string>;
    /** Of the points that have data. */
    readonly points: number;
    readonly average: number | undefined;
    readonly lowest: number | undefined;
    readonly highest: number | undefined;
    readonly total: number | undefined;
    /** The last point that has data. */
    readonly last: number | undefined;
    readonly place: Place;
}

/** Azure did not tell the health: no permission, a lock, no such resource, no answer yet. */
interface Refusal extends Gap {
    readonly kind: 'forbidden' | 'locked' | 'absent' | 'pending' | 'failed';
    /** The id of what was asked, where it is known. */
    readonly of?: string | undefined;
    readonly place: Place;
}

/** `--shard I/N`. */
interface ShardNumber {
    /** From 1. */
    readonly index: number;
    readonly count: number;
}

/** Everything a run depends on, read and parsed. */
interface Run {
    readonly sets: readonly PlannedSet[];
    /** What was wrong before the run: files that could not be read, a faulty configuration. */
    readonly problems: readonly Problem[];
    readonly config: Configuration;
    readonly locate: Locate;
    /** The configuration file by file, with what they lock; without it, it is one. */
    readonly stack?: Stack;
    /** The library and the rules of one's own. */
    readonly rules: readonly Rule[];
    /** Codes or names: only these rules run. */
    readonly only: readonly string[];
    readonly limits: Partial<Limits>;
    /** What becomes of that which was before and is not declared; it stays when left out. */
    readonly mode?: Mode | undefined;
    /** All inputs of the configuration are in this run. */
    readonly complete: boolean;
    /** Which part of a larger run it is; `sets` are those of the part. */
    readonly shard?: ShardOfRun | undefined;
    /** Which sets were left out, because nothing of theirs changed. */
    readonly changedSince?: ChangedSince | undefined;
    /** Told before each set. */
    readonly onSet?: ((done: number, of: number) => void) | undefined;
    readonly baseline?: Baseline | undefined;
    /** Where Bicep files may lie beside templates. */
    readonly files?: FileTree | undefined;
    /** YYYY-MM-DD; without it no waiver is held to have ended, and how long certificates last is not known. */
    readonly today?: string | undefined;
    /** What Azure answered about the health of the pools. */
    readonly health?: HealthRun | undefined;
    /** Only rules for these kinds run. */
    readonly kinds?: ReadonlySet<string> | undefined;
    /** Draws the load balancers and gateways of a topology, given the ids of what failed; left out where nobody looks at them. */
    readonly draw?: ((topology: Topology, failing: ReadonlySet<string>) => readonly Picture[]) | undefined;
    /** Whether live state was asked for; left out where it cannot be. */
    readonly live?: LiveMode;
}

interface PlannedSet extends Sources {
    readonly name: string;
    /** What says what was there before the deployments; without it nothing is known of it. */
    readonly before?: Sources;
}

/** What resources come from. */
interface Sources {
    readonly deployments: readonly Deployment[];
    /** What is missing because it could not be read. */
    readonly gaps: readonly Cause[];
}

/** A source of resources. */
type Deployment = OpenDeployment | LaterTemplate;

/** One that is read and ready to be asked for them (`yieldOf`). */
type OpenDeployment = TemplateDeployment | StateFile | ReadState;

/** A template with its parameters and its scope, ready to be expanded. */
interface TemplateDeployment extends Source {
    readonly source: 'template';
    readonly template: JsonDocument;
    readonly parameters: readonly ParameterSource[];
    /** Reads the templates that this one links to by relative path. */
    readonly readLinked?: ReadLinked;
}

interface Source {
    readonly path: string;
    /** What of it Bicep made, and of which file: places are told there. */
    readonly compiledFrom?: readonly CompiledFrom[];
    /** Paths of the parameter files; values given one by one are not among them. */
    readonly parameterFiles: readonly string[];
    readonly scope: Scope;
}

/** A JSON text that Bicep made of a file. */
type CompiledFrom = CompiledHere | CompiledBeside;

/** Made in this run: the text is nowhere else, so what no declaration says is said by the file as a whole. */
interface CompiledHere {
    readonly document: JsonDocument;
    /** The `.bicep` file, or the `.bicepparam` of parameters. */
    readonly file: string;
}

declare class JsonDocument {
    #private;
    readonly source: SourceText;
    readonly root: JsonNode;
    /** `base` is where the root stands, when it is a part of the text. */
    constructor(source: SourceText, root: JsonNode, base?: Path);
    /** Throws ArmError as `readJson` does. */
    static read(source: SourceText, limits?: JsonLimits): JsonDocument;
    place(node: JsonNode): Place;
    /** A part of the text, with the pointer of the innermost node that holds its start. */
    placeOf(start: number, end: number): Place;
    /** Key and value on the line of the key: what a finding about a property shows. */
    placeOfMember(member: Member): Place;
    /** The path of the innermost node that holds the offset; a key belongs to its value. */
    pathAt(offset: number): Path;
    /** The JSON pointer of the innermost node that holds the offset. */
    pointerAt(offset: number): string;
    /** The node at a path; keys are found without case. */
    nodeAt(path: Path): JsonNode | undefined;
    /** The offset in the file of an offset in the decoded value of a string, through escapes. */
    stringOffset(node: StringNode, offset: number): number;
}

type JsonNode = ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode;

interface ObjectNode extends Ranged {
    readonly kind: 'object';
    readonly members: readonly Member[];
}

interface Ranged {
    /** Offset of the first character, and of the one after the last. */
    readonly start: number;
    readonly end: number;
}

/** A property of an object. A key that stands twice is kept twice; the last one counts. */
interface Member {
    readonly key: string;
    readonly keyStart: number;
    readonly keyEnd: number;
    readonly value: JsonNode;
}

interface ArrayNode extends Ranged {
    readonly kind: 'array';
    readonly items: readonly JsonNode[];
    /** Of a long list of objects that differ in their strings alone: its items are made when somebody reads them. */
    readonly alike?: AlikeItems;
}

/** What is common to the items of such a list. None of their strings has a bracket: they are no expressions. */
interface AlikeItems extends LateItems {
    nodeOf(item: number): ObjectNode;
}

/** What is known of the items of such a list: objects with the same keys, each of which has a text. */
interface LateItems {
    readonly length: number;
    readonly keys: readonly string[];
    /** Whether one of the texts is empty. */
    readonly hasEmpty: boolean;
    textOf(item: number, key: number): string;
    /** Goes through the texts of all items under one key: each is a part of a longer text. */
    spans(key: number, visit: (text: string, start: number, end: number) => void): void;
}

interface StringNode extends Ranged {
    readonly kind: 'string';
    readonly value: string;
}

interface NumberNode extends Ranged {
    readonly kind: 'number';
    /** Integers beyond 2^53 are bigint. */
    readonly value: number | bigint;
}

interface BooleanNode extends Ranged {
    readonly kind: 'boolean';
    readonly value: boolean;
}

interface NullNode extends Ranged {
    readonly kind: 'null';
    /** Stands for an element that was taken out of the tree while it was read. */
    readonly isTaken?: true;
}

/** Property names and indexes from the resource's top: `['properties', 'probes', 0, 'properties', 'port']`. */
type Path = readonly (string | number)[];

interface JsonLimits {
    /** Objects and arrays inside each other; 512 when not given. */
    readonly depth?: number;
    /** UTF-8 bytes of the whole text; no bound when not given. */
    readonly bytes?: number;
    /** Several values one after the other are an array of them (JSON Lines). */
    readonly several?: boolean;
    /** Takes elements of arrays out of the tree, so that it holds little of a long list. */
    readonly take?: TakeElement;
}

/** True when the element is taken. Asked for elements that are at most three levels deep. */
type TakeElement = (element: JsonNode, path: readonly (string | number)[]) => boolean;

/** Made before, and a file of its own. */
interface CompiledBeside {
    /** Of the text. */
    readonly path: string;
    readonly file: string;
    /** Reads it; undefined where that is not possible any more. */
    readonly read: () => JsonDocument | undefined;
}

/** A parameter file, or one `name=value` of the command line. Later ones win. */
type ParameterSource = {
    readonly document: JsonDocument;
} | {
    readonly name: string;
    readonly value: string;
};

/**
 * Reads the template that `relativePath` names, seen from the template at `from`: the document, what is wrong with the
 * file, or undefined when there is none.
 */
type ReadLinked = (from: string, relativePath: string) => JsonDocument | Problem | undefined;

/** A JSON file of resources as a deployment will leave them: what `bicep snapshot` predicts, what a what-if says. */
interface StateFile extends Source {
    readonly source: StateKind;
    readonly document: JsonDocument;
}

type StateKind = (typeof stateKinds)[number];

/** Kinds of files that hold resources of a deployment instead of a template. */
declare const stateKinds: readonly ['snapshot', 'what-if', 'stack-what-if'];

/** What Azure has, from a file or over the network, read already: it may be more than memory holds as text. */
interface ReadState extends Source, LiveRead {
    readonly source: 'live' | 'resources';
}

/** What Azure answered to one question. */
interface LiveRead {
    readonly resources: readonly Resource[];
    /** What it did not answer. */
    readonly gaps: readonly Cause[];
    readonly problems: readonly Problem[];
}

/** A parsed id. `key` is equal for ids that are certainly the same. */
interface ResourceId {
    readonly text: Text;
    readonly key: string;
    /** What stands between the slashes, the empty one before the first slash left out. */
    readonly segments: readonly Text[];
    /** `microsoft.network/loadbalancers/backendaddresspools`; '' when a part of it is not known or it is no id. */
    readonly type: string;
    /** True when the text starts with an unknown part, which may hold any number of segments. */
    readonly openHead: boolean;
    /** The id of the resource that holds it; `''` above the first. */
    readonly parent: ResourceId;
}

/** A text that may be known in parts only. */
type Text = string | Unknown;

declare class Unknown {
    #private;
    readonly causes: readonly Cause[];
    readonly pieces: readonly (string | Unknown)[] | undefined;
    readonly partial: Value | undefined;
    readonly scope: string;
    readonly length: number | undefined;
    readonly reads: Reading | undefined;
    constructor(parts: UnknownParts);
    /** The reduced expression, without outer brackets. */
    get text(): string;
    /** Two unknowns are the same value only when they reduce to the same expression in the same scope. */
    sameAs(other: Unknown): boolean;
}

/** Why a value is not known. */
interface Cause {
    /** What kind of thing is missing; `supply` says how to give it. */
    readonly code: 'parameter' | 'secure' | 'runtime' | 'scope' | 'clock' | 'elsewhere' | 'error' | 'unsupported';
    /** A sentence part without a full stop: `parameter sku has no value`. */
    readonly reason: string;
    /** How to supply it: `--parameters sku=…`. */
    readonly supply?: string;
    readonly place?: Place;
}

type Value = Scalar | Unknown | readonly Value[] | ObjectValue;

/** Integers beyond 2^53 are bigint, all other numbers number. */
type Scalar = string | number | bigint | boolean | null;

/** A JSON object: keeps order and spelling of its keys, finds them without case, treats `__proto__` as data. */
declare class ObjectValue {
    #private;
    /** `open` has the keys that are not known: they stand among the others as the reduced expression, `[…]`. */
    constructor(properties?: Map<string, Value>, open?: ReadonlyMap<string, Unknown>);
    static of(properties: Readonly<Record<string, Value>>): ObjectValue;
    get size(): number;
    get(key: string): Value | undefined;
    has(key: string): boolean;
    /** The key as this object spells it; undefined when it has no such key. */
    spelling(key: string): string | undefined;
    /** What is known of a key: all of it, but for one that an expression gives. */
    textOf(key: string): Text;
    keys(): IterableIterator<string>;
    entries(): IterableIterator<[string, Value]>;
    values(): IterableIterator<Value>;
    /** A copy with one property replaced (found without case, spelling kept) or added. */
    with(key: string, value: Value): ObjectValue;
}

interface Reading {
    readonly id: string | Unknown;
    /** Property names from its properties, or from the whole of it. */
    readonly path: readonly string[];
}

interface UnknownParts {
    /** The reduced expression without its outer brackets, as `bicep snapshot` prints it. Called at most once. */
    readonly print: () => string;
    readonly causes: readonly Cause[];
    /**
     * A text known in parts: its parts in order, of which those that are known are strings.
     * An unknown part between two `/` of an id stands for exactly one segment.
     */
    readonly pieces?: readonly (string | Unknown)[];
    /** What the body of the resource tells of a `reference()`: members that are not in it stay unknown. */
    readonly partial?: Value;
    /** The deployment whose parameters it depends on; '' where it means the same in the whole run. */
    readonly scope?: string;
    /** UTF-16 units of a text whose length is certain: 13 of `uniqueString()`, 36 of `newGuid()`. */
    readonly length?: number;
    /** What of Azure it will be read from, where that is one property of one resource: `reference(…).principalId`. */
    readonly reads?: Reading;
}

/** A resource with an unknown condition or copy count counts in `max` only. */
interface Possible {
    /** How many there may be; null when there is no bound. */
    readonly max: number | null;
    readonly because: Unknown;
}

/** Answers where a part of a resource comes from. Nothing of it is worked out before it is asked. */
interface Origin {
    /** The path of the declaration: symbolic names, else type and name as written, through modules. Free of values. */
    readonly declaration: string;
    /** Of an absent property the object that lacks it. */
    locate(path: Path): Provenance;
    /** The string at a path as the template has it, not evaluated; undefined where the body does not say it literally. */
    written(path: Path): string | undefined;
    /**
     * Whether Azure writes this resource and another one not at one time: by dependsOn or a serial loop one waits for the
     * other. Undefined when no deployment that is known makes both; absent for resources that no template declares.
     */
    isOrdered?(other: Origin): boolean | Unknown | undefined;
}

/** Where one value comes from. */
interface Provenance {
    /** The place that a finding points at: of two the root file's, else the one closest to the resource. */
    readonly place: Place;
    /**
     * How the place says the value. Not given where it does not: of what is absent it is the place of what lacks it, and what
     * is worked out of several things stands at none of them.
     */
    readonly said?: 'literal' | 'expression';
    /** The deeper places: the parameter file, the variable, the module's own text. */
    readonly related: readonly Link[];
    /** How many of them, the first ones, are nearer to the resource than the place; none when not given. */
    readonly nearer?: number;
    /** A function made the value of others: the related places are what it was made from. */
    readonly made?: boolean;
    /** The path in the body of the resource. */
    readonly path?: Path;
    /** What it is declared in, the innermost first. Worked out when it is asked for. */
    readonly within?: () => readonly Declared[];
}

interface Link {
    readonly place: Place;
    /** What stands there: `parameter legacyAddress`, `variable vmNames`, `module lb`. */
    readonly label: string;
    readonly value?: Value;
}

/** What a value is declared in, as written: a resource, one around it, the deployment of a module, a whole template. */
interface Declared {
    readonly kind: 'resource' | 'template';
    readonly place: Place;
    /** The symbolic name, if it has one. */
    readonly symbol: string | undefined;
    /** Of a resource; '' when they are not literal. */
    readonly type: string;
    readonly apiVersion: string;
    /** How many templates of its file are around it: 0 for what stands in the template that the file is. */
    readonly depth: number;
    /** How many resources of its template have its type and apiVersion, itself counted. */
    readonly alike: number;
    /** What its `metadata` says under a key. */
    note(key: string): Note | undefined;
}

/** A plain JSON value of `metadata`, as written. */
interface Note {
    readonly value: unknown;
    /** Of an absent property the object that lacks it. */
    place(path: Path): Place;
}

/** A template that is read when its set is looked at, so that those of thousands of sets are not in memory together. */
interface LaterTemplate extends Source {
    readonly source: 'later';
    /** Of its text, in UTF-16 units. */
    readonly length: number;
    /** Tells what its files say, parameters among them, from anything else. */
    readonly digest: number;
    /** Reads it. What was fine when it was planned may not be any more. */
    readonly open: () => TemplateDeployment | Problem;
}

/** Tells where a value of the configuration stands, or its key; undefined when it came from no file. */
type Locate = (path: ConfigPath, atKey?: boolean) => Place | undefined;

type ConfigPath = readonly (string | number)[];

/** A configuration with everything that it extends. */
interface Stack {
    /** The earliest first: later ones win. */
    readonly layers: readonly Layer[];
    readonly locks: readonly Lock[];
}

/** What one file says by itself. Paths in it are those of reports. */
interface Layer {
    /** Path of its file; undefined for a configuration that came from none. */
    readonly file: string | undefined;
    /** `extends` of it is one profile, or not there. */
    readonly value: Configuration;
    readonly locate: Locate;
}

/** What a file locks. */
interface Lock {
    readonly file: string;
    /** Keys as `locked` lists them: `failOn`, `rules`, `rules.LB012`. */
    readonly names: readonly string[];
    readonly locate: Locate;
    /** The file with everything that it extends: what they say together is what may not be loosened. */
    readonly layers: readonly Layer[];
}

/**
 * A checked CEL tree. Function calls are resolved to names of the function table, macros (`exists`, `all`, `filter`,
 * `map`, `exists_one`, `has`) to their own nodes. Plain JSON but for `matches`, which the library therefore has not.
 */
type Code = {
    readonly op: 'value';
    readonly value: string | number | boolean | null;
} | {
    readonly op: 'name';
    readonly name: string;
} | {
    readonly op: 'field';
    readonly target: Code;
    readonly field: string;
} | {
    readonly op: 'has';
    readonly target: Code;
    readonly field: string;
} | {
    readonly op: 'index';
    readonly target: Code;
    readonly index: Code;
} | {
    readonly op: 'not' | 'minus';
    readonly value: Code;
} | {
    readonly op: 'and' | 'or';
    readonly left: Code;
    readonly right: Code;
} | {
    readonly op: '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%' | 'in';
    readonly left: Code;
    readonly right: Code;
} | {
    readonly op: 'if';
    readonly condition: Code;
    readonly yes: Code;
    readonly no: Code;
} | {
    readonly op: 'list';
    readonly items: readonly Code[];
} | {
    readonly op: 'call';
    readonly name: string;
    readonly args: readonly Code[];
} | {
    readonly op: 'matches';
    readonly text: Code;
    readonly pattern: Pattern;
} | {
    readonly op: 'exists' | 'all' | 'filter' | 'map' | 'existsOne';
    readonly list: Code;
    readonly variable: string;
    readonly body: Code;
};

/** A regular expression that needs linear time; compiled when its rule is loaded. */
interface Pattern {
    readonly source: string;
    test(text: string): boolean;
}

interface Assertion {
    readonly assert: Code;
    readonly severity?: Severity;
    readonly message: readonly (string | Code)[];
    readonly fix: readonly (string | Code)[];
    readonly at?: Code;
}

/** A number, a text or a list of them that a configuration can set for a rule. */
interface RuleParam {
    readonly name: string;
    readonly type: ParamType;
    readonly default: ParamValue;
    readonly description: string;
}

type ParamType = (typeof paramTypes)[number];

declare const paramTypes: readonly ['int', 'text', 'bool', 'texts', 'ints'];

type ParamValue = number | string | boolean | readonly number[] | readonly string[];

/** A property that is to have a value. */
interface RuleEdit {
    /** Names from the element on, as its template has them: `properties.enableTcpReset`. */
    readonly set: string;
    readonly value: string | number | boolean;
}

/** The part of a run that a shard is. */
interface ShardOfRun extends ShardNumber {
    /** Of each set of the shard: which set of the run it is, from 0. */
    readonly positions: readonly number[];
    /** A digest of all sets, so that shards of other inputs can be told. */
    readonly inputs: string;
}

/** What `--changed-since` came to. */
interface ChangedSince {
    /** The commit as it was named. */
    readonly ref: string;
    /** Sets that are checked, and those that are not. */
    readonly checked: number;
    readonly leftOut: number;
    /** The file that changed and is about all sets, where all are checked because of it. */
    readonly because?: string;
}

/** What a baseline holds, found by fingerprint: an entry stands for a finding whatever its outcome and its set are. */
declare class Baseline {
    #private;
    readonly entries: readonly BaselineEntry[];
    constructor(entries: readonly BaselineEntry[], place: Place);
    has({ fingerprint }: Pick<Finding, 'fingerprint'>): boolean;
    get place(): Place;
    /** The entries that nothing fits any more, of those that `isJudged` says were looked for. */
    fixed(findings: readonly Finding[], isJudged: (entry: BaselineEntry) => boolean): readonly FixedEntry[];
}

interface BaselineEntry {
    readonly fingerprint: string;
    readonly code: string;
    readonly target: string;
    readonly file: string;
}

/** An entry that no finding fits, and which of the baseline it is. */
interface FixedEntry extends BaselineEntry {
    readonly index: number;
}

/** Files by their path in the report: relative, with `/`. No method follows a path out of the workspace. */
interface FileTree {
    kindOf(path: string): PathKind;
    /** What a folder holds, in stable order; links to folders are left out. */
    list(folder: string): readonly Entry[];
    /** Why a folder cannot be listed, in sentences; undefined when it can. */
    faultOf?(folder: string): string | undefined;
    /** Whether a path lies below a folder when links are followed; what is not there does. Without it there are no links. */
    isWithin?(folder: string, path: string): boolean;
    read(path: string): FileText | FileFault;
}

type PathKind = 'file' | 'directory' | 'absent' | 'outside' | 'other';

interface Entry {
    readonly name: string;
    readonly isFolder: boolean;
}

interface FileText {
    readonly text: string;
}

interface FileFault {
    readonly code: 'absent' | 'directory' | 'outside' | 'unreadable' | 'too-large' | 'encoding';
    /** What is wrong and what to do, in sentences. */
    readonly fault: string;
}

/** What a run needs to judge health, handed in whole so that a run without health loads none of it. */
interface HealthRun {
    readonly health: Health;
    open(health: Health, scope: HealthScope): TopologyInput['health'];
    readonly explain: typeof explainFindings;
}

/** All that a run knows of health. */
interface Health {
    readonly reports: readonly HealthReport[];
    /** The same before the deployment. */
    readonly before: readonly HealthReport[];
    readonly watch: Watch;
}

/** What a run knows of the time over which health was watched. */
interface Watch {
    /** How many answers in a row were good before this one. */
    readonly goodAnswers: number;
    /** Seconds since the first answer. */
    readonly seconds: number;
    /** Whether the time to wait is over, and the gate did not hold. */
    readonly timeIsUp: boolean;
}

/** Which answers a topology takes: those about its pools, or all of them. */
type HealthScope = 'joined' | 'all';

/** What a topology is built from. */
interface TopologyInput {
    /** The name of the set. */
    readonly set: string;
    /** In the order in which they are deployed: of two with one id the later one is put over the earlier. */
    readonly resources: readonly Resource[];
    readonly withheld: readonly Withheld[];
    /** Parts of the inputs that could not be expanded, linked templates that were not followed: they may hold members. */
    readonly gaps: readonly Cause[];
    /** What the configuration expects (`pools:`, `pairs:` …). */
    readonly intents: Intents;
    /** The day of the run, YYYY-MM-DD, by which certificates end; without it nothing is known of what time changes. */
    readonly today?: string | undefined;
    /** What was there before the deployment; without it nothing is known of it. */
    readonly before?: Earlier | undefined;
    /** Makes what is known of health; not there when no health was read. */
    readonly health?: ((world: World) => HealthBook) | undefined;
}

/** A resource that a false condition or a copy without elements took away. */
interface Withheld {
    readonly type: string;
    readonly because: 'condition' | 'copy';
    readonly place: Place;
    /** What it would have made, worked out when it is asked for; of a declaration with several types the first says it. */
    readonly resources?: () => readonly Resource[];
}

/** What was there before: `resources` of the input are these with the deployment put over them. */
type Earlier = Pick<TopologyInput, 'resources' | 'withheld' | 'gaps'>;

/** What elements ask of the topology they belong to. */
interface World {
    /** Elements of a kind in the order of their declaration. */
    all(kind: string): readonly Element[];
    /** The same, where what is told of one of a list at once is still a list. */
    groups(kind: string): readonly (Element | AlikeList)[];
    /** What `{ "id": … }` names: an element, a stand-in for one that is not among the inputs, or nothing. */
    resolve(kind: string, reference: Cursor): Element | Unknown | undefined;
    /** The element of that id, or a stand-in for it. */
    resolveId(kind: string, id: Text): Element;
    /** Of all elements of `kind` those whose `field` (one, or a list) holds the target. */
    referring(kind: string, field: string, target: Element): FactList;
    /** The same among the elements of one owner: `within(lb, 'rules', 'probe', probe)`. */
    within(owner: Element | undefined, list: string, field: string, target: Element): FactList;
    /** The ip-configurations that list a pool. */
    joining(pool: Element): Joining;
    /** The pools that have no member among the inputs. */
    readonly emptyPools: FactList;
    /** Whether anything among the inputs could be a member of a pool. */
    readonly couldJoin: boolean;
    /** Who asks for which private address. */
    readonly addresses: AddressBook;
    /** What would join a pool, had the template not taken it away. */
    withheldFrom(pool: Element): readonly Element[];
    /** What is known of health; nothing when no health was read. */
    readonly health: HealthBook | undefined;
    /** Which pools list the same address or name. */
    readonly targets: TargetIndex;
    /** The private endpoints by the service that they lead to. */
    readonly endpointsByService: () => ReadonlyMap<string, readonly Element[]>;
    /** The same element before or after the deployment; absent where this is not known of any element. */
    counterpart(element: Element, time: Time): Element | Unknown | undefined;
    /** The element with the key of an id, if it is among the inputs. */
    find(kind: string, key: string): Element | undefined;
    /** An element that an id may mean, and does not certainly mean. */
    near(kind: string, id: ResourceId): Element | undefined;
    /** What was before the deployment, and what is after it, as seen from the other. */
    readonly before: World | undefined;
    readonly after: World | undefined;
    readonly input: TopologyInput;
}

/** An element of the topology: a pool, a rule, a probe … Its fields are those its kind declares, computed when first read. */
interface Element {
    readonly kind: string;
    /** Undetermined elements (which stand for what cannot be known) have no id. */
    readonly id: ResourceId | undefined;
    /** Set when it is not certain that it exists: its resource is possible, or its list is not known. */
    readonly doubt: Unknown | undefined;
    /** `lb-web/https`: what a finding and a waiver call it. */
    readonly label: Text;
    /** The value of a declared field; throws for a field the kind does not declare (a bug, rules are checked). */
    get(field: string): Fact;
    /**
     * Where the element, a field, or a part of a field's JSON was written; undefined when nothing of the inputs says it. Of a field that
     * is worked out it is the place of the element, which does not say the value.
     */
    locate(field?: string, within?: Path): Provenance | undefined;
    /** Where a property that need not be there stands or is missing: `['properties', 'probe', 'id']`, from the element. */
    locatePath(path: Path): Provenance | undefined;
    /** The declaration for the fingerprint: declaration path of the resource and the element's key in it. */
    readonly declaration: string;
}

/**
 * The value of a field. `undefined` is absent: null, '' and a missing property are the same to every rule.
 * Numbers given as strings are numbers here, and enum texts have Azure's spelling where it is known.
 */
type Fact = undefined | string | number | boolean | Unknown | Range | Element | FactList | ObjectValue;

/** A number known within bounds: `max` null is unbounded. Never min = max: that is a number. */
declare class Range {
    readonly min: number;
    readonly max: number | null;
    /** What would have to be known to tell the number. */
    readonly because: Unknown;
    constructor(min: number, max: number | null, because: Unknown);
}

/** A list whose elements are certain (`items`) or doubtful (`maybe`). `maybe` of an open list has an undetermined element. */
declare class FactList {
    #private;
    readonly maybe: readonly Doubtful[];
    constructor(items: readonly Fact[], maybe?: readonly Doubtful[]);
    get items(): readonly Fact[];
}

/** Something that may be in a list: it is not certain. */
interface Doubtful {
    readonly fact: Fact;
    readonly because: Unknown;
    /** How many of it there may be at most; null without a bound, as for an undetermined element. */
    readonly most: number | null;
}

declare class AlikeList<E extends Element = Element> extends FactList {
    #private;
    constructor(alikes: Alikes<E>, maybe?: readonly Doubtful[]);
    get items(): readonly E[];
    /** How many items it has, of which none need be made to say it. */
    get length(): number;
    /** The one that is asked for all. */
    get sample(): E;
    /** Always the same element for the same index. */
    at(index: number): E;
    /** The same items among other doubtful ones. */
    withMaybe(maybe: readonly Doubtful[]): AlikeList<E>;
    /** Whether all items answer each of these fields alike. */
    isAlikeIn(fields: ReadonlySet<string>): boolean;
}

interface Alikes<E extends Element = Element> {
    /** How many there are; one at least. */
    readonly length: number;
    /** Makes one of them. */
    readonly make: (index: number) => E;
    /** The fields that each of them answers alike. */
    readonly fields: ReadonlySet<string>;
}

declare class Cursor {
    #private;
    readonly resource: Resource;
    readonly value: Value | undefined;
    /** `keys` lead there from `above`, else from the body. */
    constructor(resource: Resource, keys: Path, value: Value | undefined, above?: Cursor);
    /** The body as a whole. */
    static of(resource: Resource): Cursor;
    /** From the body. NOTE: put together when somebody asks; of most places only the value is read. */
    get path(): Path;
    at(...keys: Path): Cursor;
    /** The same of a path that others have too. */
    below(keys: Path): Cursor;
    /** The elements of an array; `rest` is set when there may be more than these. */
    elements(...keys: Path): Elements;
    get isAbsent(): boolean;
    /** The text here; a number is its digits. */
    text(): Text | undefined;
}

interface Elements {
    readonly items: readonly Cursor[];
    readonly rest: Unknown | undefined;
    readonly array: Cursor;
}

interface Joining {
    readonly certain: readonly Reference[];
    /** Why others may join too, one for each id that could mean the pool. */
    readonly maybe: readonly Unknown[];
}

/** An entry of a list of pools: where an ip-configuration says that it joins one. */
interface Reference {
    readonly ipConfiguration: Part;
    readonly list: string;
    readonly index: number;
}

/** An element that stands in the body of a resource. */
declare class Part<Data = undefined> implements Element {
    #private;
    readonly world: World;
    readonly cursor: Cursor;
    readonly data: Data;
    readonly owner: Element | undefined;
    readonly doubt: Unknown | undefined;
    /** How its fields are read. */
    readonly model: Model<Data>;
    constructor(parts: PartOf<Data>);
    get kind(): string;
    get name(): Text;
    get id(): ResourceId | undefined;
    get label(): Text;
    get declaration(): string;
    /** Whether its body stands in an array of another resource's body. */
    get collection(): string | undefined;
    /** Whether a field is the owner and nothing else, so that all elements of one owner have it in common. */
    isOwner(field: string): boolean;
    get(field: string): Fact;
    locate(field?: string, within?: Path): Provenance | undefined;
    locatePath(path: Path): Provenance | undefined;
}

/** How the fields of a kind are read. */
interface Model<Data> {
    readonly kind: Kind;
    readonly paths: Readonly<Record<string, Path>>;
    readonly defaults: Readonly<Record<string, string | number | boolean>>;
    readonly read: Readonly<Record<string, ((part: Part<Data>) => Fact) | undefined>>;
    readonly name: ((part: Part<Data>) => Text) | undefined;
    readonly id: ((part: Part<Data>) => ResourceId | undefined) | undefined;
    /** True for a part of its owner that stands for itself, as its SKU: id and label are those of the owner. */
    readonly isAspect: boolean;
    /** Where a finding on the element points: from its body; its name when left out. */
    readonly anchor: ((part: Part<Data>) => Path) | undefined;
}

interface Kind<Name extends string = string, Fields extends Readonly<Record<string, Field>> = Readonly<Record<string, Field>>> {
    readonly name: Name;
    /** What a rule for this kind calls its target: `pool`, `lb`, `rule`. */
    readonly variable: string;
    readonly description: string;
    readonly fields: Fields;
}

type Field = FieldType & {
    readonly description: string;
    /** False: always there or unknown, so that `has()` on it is pointless. */
    readonly optional: boolean;
};

type FieldType = {
    readonly type: 'text';
} | {
    readonly type: 'enum';
    readonly values: readonly string[];
} | {
    readonly type: 'int';
} | {
    readonly type: 'bool';
}
/** Any JSON value: checked only when it is used. */
 | {
    readonly type: 'any';
} | {
    readonly type: 'one';
    readonly kind: string;
} | {
    readonly type: 'list';
    readonly kind: string;
} | {
    readonly type: 'texts';
} | {
    readonly type: 'ints';
};

interface PartOf<Data> {
    readonly world: World;
    readonly model: Model<Data>;
    readonly cursor: Cursor;
    readonly data: Data;
    /** What it is an element of; none for a resource that stands alone. */
    readonly owner?: Element | undefined;
    /** The array of the owner that holds it: `probes`; none for a resource of its own. */
    readonly collection?: string | undefined;
    readonly doubt?: Unknown | undefined;
}

declare class AddressBook {
    #private;
    constructor(all: (kind: string) => readonly Element[]);
    /** Who asks for an address in a virtual network; `except` one of them. */
    claims(address: string, network: Element, except?: Element): FactList;
    /** Who writes an address down, in whatever network. */
    mentions(address: string): FactList;
}

declare class HealthBook {
    #private;
    readonly world: World;
    readonly health: Health;
    readonly scope: HealthScope;
    readonly subjects: Subjects;
    readonly diagnoses: Diagnoses;
    readonly answers: readonly PoolAnswer[];
    readonly before: readonly PoolAnswer[];
    readonly metrics: readonly MetricReading[];
    readonly refusals: readonly Refusal[];
    constructor(world: World, health: Health, scope: HealthScope);
    all(kind: string): readonly Element[];
    /** The health of a pool of the inputs. */
    ofPool(pool: Element): FactList;
    element(answer: PoolAnswer): HealthElement<PoolHeld>;
    /** Elements of servers of an answer. */
    servers(answer: PoolAnswer, servers: readonly ServerReading[]): readonly HealthElement<ServerHeld>[];
    /** The answer about the same servers before the deployment. */
    beforeOf(answer: PoolAnswer): PoolAnswer | undefined;
    hasNow(before: PoolAnswer): boolean;
    /** Who of the members that the inputs declare is not among the servers, and who of these is none of them. */
    compared(answer: PoolAnswer): Compared | undefined;
    /** The members that the inputs declare; undefined where they do not declare the pool. */
    members({ subject: { pool } }: PoolAnswer): PoolMembers | undefined;
    /** Servers that are not healthy here and healthy by other settings of the same pool. */
    splitServers(answer: PoolAnswer): readonly ServerReading[];
    /** What is said of its servers, each once. */
    messages(answer: PoolAnswer): readonly HealthElement<MessageHeld>[];
    /** Those whose servers are known. */
    get whole(): readonly PoolAnswer[];
    /** What was read and belongs to this topology. */
    get taken(): ReadonlySet<object>;
}

/** Finds what answers are about; one for each topology. */
declare class Subjects {
    #private;
    constructor(world: World);
    of(reading: PoolReading): Subject;
    /** A part of a gateway or load balancer by id or `owner/name`. */
    find(kind: string, wanted: string): Element | undefined;
    /** The gateways and load balancers of the inputs that an id, or that of a part of one, may mean. */
    owners(id: string): readonly Element[];
}

interface Subject {
    readonly ownerKind: 'applicationGateway' | 'loadBalancer';
    readonly owner: Text;
    /** The id of the pool, of the rule, or of the load balancer: the first of them that is known. */
    readonly id: ResourceId | undefined;
    /** Among the inputs. */
    readonly pool: Element | undefined;
    readonly settings: Element | undefined;
    readonly rule: Element | undefined;
    readonly poolName: Text;
    readonly settingsName: string | undefined;
    readonly ruleName: Text | undefined;
    /** Whether it was found among the inputs. */
    readonly isJoined: boolean;
}

/** NOTE: the table of patterns is read when the first message is looked at; most runs have none. */
declare class Diagnoses {
    #private;
    of(said: Said, form: HealthForm): Diagnosis;
    /** The codes of all rows that fit a message: one, or none. */
    codesOf(text: string): readonly string[];
}

interface Diagnosis {
    /** The rule that reports it; undefined for a member of a load balancer that is as it should be. */
    readonly code: string | undefined;
    readonly captures: Captures;
    readonly advice: Advice;
    /** Whether the message, or the reason, is one that is known. */
    readonly isKnown: boolean;
}

type Captures = Readonly<Record<string, string>>;

/** What is known of a fault: why it is, how to see it, what to do. */
interface Advice {
    /** What Azure says with it, in a sentence. */
    readonly cause: string;
    /** What may be behind it, in the order of Azure's article; told where nothing proves one of them. */
    readonly possible: readonly string[];
    /** What to look at, in order: a command, or where to look. */
    readonly verify: readonly string[];
    readonly fix: string;
    /** Rules that find one of the causes in templates or resources. */
    readonly provedBy: readonly string[];
}

declare class PoolAnswer {
    #private;
    readonly reading: PoolReading;
    readonly report: HealthReport;
    readonly subject: Subject;
    constructor(reading: PoolReading, report: HealthReport, subject: Subject);
    /** What findings call it. */
    get label(): string;
    /** In the order in which each thing is first said. */
    get groups(): readonly Group[];
    get counts(): Counts;
    /** The addresses that are healthy, in lower case. */
    get healthy(): ReadonlySet<string>;
    /**
     * Whether the address of a server is healthy here. NOTE: answers about one pool mostly list its servers alike, so that the
     * same place tells it at once.
     */
    isHealthyAt(server: ServerReading, index: number): boolean;
    /** What has the same key is about the same servers: the answer before a deployment, and the one after it. */
    get key(): string;
}

/** Servers of which the same is said. */
interface Group {
    readonly said: Said;
    readonly servers: ServerReading[];
}

type Counts = Readonly<Record<HealthState, number>>;

declare class HealthElement<Held> implements Element {
    #private;
    readonly held: Held;
    readonly doubt: Unknown | undefined;
    constructor(model: HealthModel<Held>, held: Held);
    get kind(): string;
    get id(): ResourceId | undefined;
    get label(): Text;
    /** NOTE: of two answers about one thing each is another finding only by its file. */
    get declaration(): string;
    get(field: string): Fact;
    locate(): Provenance | undefined;
    locatePath(): Provenance | undefined;
}

/** How the fields of such a kind are read. */
interface HealthModel<Held> {
    readonly kind: Kind;
    readonly read: Readonly<Record<string, ((held: Held) => Fact) | undefined>>;
    readonly label: (held: Held) => Text;
    readonly id: (held: Held) => ResourceId | undefined;
    readonly place: (held: Held) => Place | undefined;
}

interface PoolHeld {
    readonly book: HealthBook;
    readonly answer: PoolAnswer;
}

interface ServerHeld {
    readonly book: HealthBook;
    readonly answer: PoolAnswer;
    readonly server: ServerReading;
}

interface Compared {
    readonly missing: readonly Element[];
    readonly unexpected: readonly ServerReading[];
}

/** The members of a pool, found by what servers say of themselves. */
declare class PoolMembers {
    #private;
    constructor(pool: Element);
    /** The member that a server certainly is. */
    find(server: ServerReading): Element | undefined;
    compare(servers: readonly ServerReading[]): Compared;
}

interface MessageHeld {
    readonly book: HealthBook;
    readonly answer: PoolAnswer;
    readonly group: Group;
    readonly diagnosis: Diagnosis;
    /** NOTE: filled when it is first asked for: most messages say that all is well. */
    readonly advice: () => FilledAdvice;
}

interface FilledAdvice {
    readonly cause: string;
    readonly possible: readonly string[];
    readonly verify: readonly string[];
    readonly fix: string;
    readonly received: string | undefined;
    readonly expected: string | undefined;
}

declare class TargetIndex {
    #private;
    constructor(world: World);
    /** The other pools that list what an entry of an address list names. */
    others(pool: Element, address: Element): FactList;
}

/** Sides of a deployment. */
type Time = 'before' | 'after';

/**
 * The findings, those about messages explained, and what is told of each pool. `findingsOf` gives what rules of these codes find in the topology; it is
 * asked once, and only when a server is not healthy.
 */
declare function explainFindings(findings: readonly Finding[], { health }: Topology, findingsOf: (codes: ReadonlySet<string>) => readonly Finding[]): Explained;

interface Topology {
    /**
     * Elements of a kind in the order of their declaration; [] for a kind without any. Of a list that is not known an
     * undetermined element (without id) is among them: rules on it end unknown, they do not pass.
     */
    all(kind: string): readonly Element[];
    /** The same, where what is told of one of a list at once is still a list. */
    groups(kind: string): readonly (Element | AlikeList)[];
    /** The resources of a type, without case, as elements of kind `resource`. */
    ofType(type: string): readonly Element[];
    /** Number of resources that it was built from. */
    readonly resources: number;
    readonly pools: readonly PoolSummary[];
    /** What is known of health; nothing when no health was read. */
    readonly health?: HealthBook | undefined;
    /** Lists of pools that are not known, or only in parts: what they hold is not among `pools`. */
    readonly unknownPools: readonly UnknownPools[];
    /** What becomes of the pools of either side; absent where nothing says what was before. */
    readonly changes?: readonly PoolChangeSummary[] | undefined;
}

/** An owner whose list of pools is not known. */
interface UnknownPools {
    readonly owner: string;
    readonly because: Unknown;
}

/** One backend pool before and after a deployment. */
interface PoolChangeSummary {
    readonly owner: string;
    readonly name: string;
    readonly id: string;
    /** `unknown` when it is not known whether the pool was there, or will be. */
    readonly action: 'create' | 'delete' | 'keep' | 'unknown';
    /** Whether the deployment says something of the pool itself. */
    readonly declared: boolean;
    /** How many members; a scale set counts its instances. */
    readonly counts: Readonly<Record<'before' | 'after' | 'added' | 'removed' | 'kept', Bounds>>;
    readonly added: readonly ChangedMember[];
    readonly removed: readonly ChangedMember[];
    /** Scale sets that stay with another number of instances. */
    readonly resized: readonly ResizedMember[];
    /** Those that stay as they are, or with another number of instances. */
    readonly kept: readonly MemberSummary[];
    /** Those that stay only because the deployment does not say them: their resources are not declared. */
    readonly undeclared: readonly MemberSummary[];
    /** Of which it is not known whether they come or go. */
    readonly undecided: readonly MemberSummary[];
    /** Why something of it is not known. */
    readonly because?: Unknown;
}

interface Bounds {
    readonly min: number;
    /** Null when unbounded or not known. */
    readonly max: number | null;
}

interface ChangedMember extends MemberSummary {
    /** The pools that it comes from, or goes to: it moves. */
    readonly pools: readonly string[];
}

interface ResizedMember extends MemberSummary {
    /** Instances before; null when not known. */
    readonly before: number | null;
}

/** What a run tells of health. */
interface Explained {
    readonly findings: readonly Finding[];
    readonly health: readonly HealthSummary[];
}

/** What was answered about one pool. */
interface HealthSummary {
    /** `agw-shop/web via https`, `lb-web/https`; the file where nobody says. */
    readonly label: string;
    /** The id of the pool, or of the rule; '' where nobody says. */
    readonly id: string;
    readonly form: HealthForm;
    readonly total: number;
    readonly counts: Counts;
    /** In the order in which each thing is first said. */
    readonly messages: readonly MessageSummary[];
    /** How many were healthy before the deployment. */
    readonly before: number | undefined;
    /** What poolgate.yaml says of how long it must hold. */
    readonly settleSeconds: number;
    readonly consecutive: number;
    readonly place: Place;
}

/** Servers of which the same is said. */
interface MessageSummary {
    /** The rule that reports it; undefined where all is well. */
    readonly code: string | undefined;
    readonly isKnown: boolean;
    /** Whether the inputs say its cause; the findings then tell it. */
    readonly isProven: boolean;
    readonly isHealthy: boolean;
    readonly state: HealthState;
    readonly written: string;
    readonly text: string;
    readonly reason: string;
    readonly addresses: readonly string[];
    readonly advice: FilledAdvice;
    /** Why nobody knows the health of these servers, as findings say it; undefined when it is known. */
    readonly unknownBecause: string | undefined;
    readonly provedBy: readonly string[];
    readonly place: Place;
}

interface Picture {
    readonly kind: 'loadBalancer' | 'applicationGateway';
    readonly name: string;
    /** '' where it is not known. */
    readonly id: string;
    readonly nodes: readonly PictureNode[];
    readonly edges: readonly PictureEdge[];
}

interface PictureNode {
    /** Tells it apart in its picture: `n12`. */
    readonly key: string;
    readonly role: Role;
    readonly name: string;
    /** What else is said of it, a line each. */
    readonly details: readonly string[];
    /** The elements that it stands for: what is found of one of them is found here. */
    readonly ids: readonly string[];
    /** Why it is not certain that it is there; '' for what is certain. */
    readonly doubt: string;
    /** What the deployment does to it, where it is known what was before. */
    readonly change?: 'added' | 'removed';
    /** Of a pool: how many members it has. */
    readonly size?: Pick<PoolSummary, 'members' | 'scales'>;
    /** Of a member: how many it stands for; null when not known. */
    readonly count?: number | null;
    /** Of a member: whether network security groups let traffic in. */
    readonly verdicts?: readonly TrafficVerdict[];
    /** Set where it stands for so many members that have no node of their own. */
    readonly more?: number;
}

/** What a node stands for. */
type Role = 'frontend' | 'listener' | 'rule' | 'path rule' | 'settings' | 'redirect' | 'pool' | 'probe' | 'member';

interface TrafficVerdict {
    /** `probe 8443`, `clients 443`, `gateway`. */
    readonly what: string;
    /** Undefined when that cannot be told. */
    readonly passes: boolean | undefined;
    /** The security rule that drops it; '' where nothing does, or that is not known. */
    readonly by: string;
}

interface PictureEdge {
    readonly from: string;
    readonly to: string;
    /** A probe that watches is no way that traffic goes. */
    readonly isProbe: boolean;
}

type NeededOutcome = (typeof neededOutcomes)[number];

/** The outcomes that each rule needs a case of. `skip` is not among them: many rules apply to every element of their kind. */
declare const neededOutcomes: readonly ['fail', 'pass', 'unknown'];

interface RunContext {
    /** ISO 8601; undefined leaves utcNow() unknown. */
    readonly utcNow?: string | undefined;
    readonly limits?: Partial<Limits> | undefined;
    readonly readLinked?: ReadLinked | undefined;
    /** What `providers()` tells, a row per namespace; without it the call is unknown. */
    readonly providers?: readonly Provider[] | undefined;
    /** What `reference()` of a resource outside the template gives, as JSON; undefined leaves it unknown. */
    readonly reference?: ((call: {
        id: string;
        apiVersion: string;
        full: boolean;
    }) => unknown) | undefined;
    /** A resource that is deployed with these and declared elsewhere: `reference()` knows of it what its body says. */
    readonly sibling?: ((id: Text) => Sibling | undefined) | undefined;
    /** What `listKeys()` and its kin give, as JSON; undefined leaves it unknown. */
    readonly list?: ((call: {
        name: string;
        id: string;
        apiVersion: string;
    }) => unknown) | undefined;
}

interface Provider {
    readonly namespace: string;
    readonly resourceTypes: readonly {
        readonly resourceType: string;
        readonly locations?: readonly string[];
        readonly apiVersions?: readonly string[];
    }[];
}

interface Sibling {
    readonly type: string;
    readonly body: ObjectValue;
}

/** The part of a run that a report is about. */
interface ShardPart {
    /** From 1. */
    readonly index: number;
    readonly count: number;
    /** Digests of what all shards of one run have in common. */
    readonly run: Readonly<Record<RunAspect, string>>;
    /** Of each set of the report: which set of the run it is, from 0. */
    readonly positions: readonly number[];
    /** Of each finding: which set of the run its words are from. */
    readonly voices: readonly number[];
    /** Expectations of the configuration that no set of the shard fits. */
    readonly intents: readonly OpenIntent[];
    /** Entries that suppress nothing here. They may be of use in another shard. */
    readonly unmatched: readonly {
        readonly id: string;
        readonly problem: Problem;
    }[];
    /** Ids of the entries that do. */
    readonly used: readonly string[];
    readonly fixed: readonly FixedInBaseline[];
    readonly baseline: Place | undefined;
    /** Which problems are about a file of which there is no text. */
    readonly bare: readonly number[];
    /** Digests of the texts that places are in, by path. */
    readonly texts: ReadonlyMap<string, string>;
    /** Codes of the rules that are not of the library. */
    readonly own: ReadonlySet<string>;
}

type RunAspect = 'inputs' | 'options' | 'configuration' | 'rules';

/** A pattern of the configuration that nothing in the sets that were asked fits. */
interface OpenIntent {
    /** Which of the patterns of the configuration it is. */
    readonly index: number;
    readonly nothing: string;
    readonly lost: string;
    readonly name?: string | undefined;
    /** The nearest of the names there are. */
    readonly near?: string | undefined;
    readonly place?: Place | undefined;
}

interface FixedInBaseline {
    readonly index: number;
    readonly code: string;
    readonly target: string;
    readonly file: string;
    readonly fingerprint: string;
}

declare const reporters: {
    text: {
        isForPeople: true;
        load: () => Promise<typeof textReport>;
    };
    json: {
        isForPeople: false;
        load: () => Promise<typeof jsonReport>;
    };
    sarif: {
        isForPeople: false;
        load: () => Promise<typeof sarifReport>;
    };
    junit: {
        isForPeople: false;
        load: () => Promise<typeof junitReport>;
    };
    markdown: {
        isForPeople: true;
        load: () => Promise<typeof markdownReport>;
    };
    html: {
        isForPeople: true;
        hasPictures: true;
        load: () => Promise<typeof htmlReport>;
    };
    github: {
        isForPeople: true;
        load: () => Promise<typeof githubReport>;
    };
    'azure-pipelines': {
        isForPeople: true;
        load: () => Promise<typeof azurePipelinesReport>;
    };
};

/** What `--format sarif` prints. `limit` is for tests. */
declare function sarifReport(report: Report, { folder, category, codeScanning }?: ReportOptions, limit?: {
    readonly results: number;
    readonly gzippedBytes: number;
}): string;

/** What `--format junit` prints. */
declare function junitReport(report: Report, { folder }?: ReportOptions): string;

/** What `--format markdown` prints: all of it, however long. */
declare function markdownReport(report: Report): string;

declare function htmlReport(report: Report): string;

declare function githubReport(report: Report, { folder }?: ReportOptions): string;

declare function azurePipelinesReport(report: Report, { folder }?: ReportOptions): string;

export {}
