/** How many words name what is done, for programs whose first word alone says too little. */
const PROGRAMS = new Map<string, number>([
  ...names(
    2,
    "git npm pnpm yarn bun deno cargo go rustup docker podman nerdctl kubectl oc helm terraform tofu terragrunt pulumi " +
      "make gmake just task rake mise asdf nvm fnm volta pyenv rbenv rtx direnv docker-compose podman-compose " +
      "pip pip3 pipx uv poetry pdm hatch rye pipenv conda mamba micromamba tox nox gem bundle rails composer symfony " +
      "mvn mvnw gradle gradlew sbt dotnet swift nx turbo lerna rush moon bazel bazelisk buck2 cmake meson ninja zig " +
      "flutter dart mix rebar3 stack cabal lein ng expo eas fastlane pod ionic cap wp drush ember hugo jekyll " +
      "brew apt apt-get aptitude apk dnf yum pacman zypper snap flatpak port choco scoop winget nix nix-env guix " +
      "systemctl service journalctl launchctl loginctl ufw firewall-cmd ip nmcli " +
      "hg svn jj fossil gt heroku vercel netlify fly flyctl wrangler firebase supabase railway sst serverless sls cdk sam " +
      "npx pnpx bunx uvx tmux screen ansible ansible-galaxy vagrant consul vault nomad packer minikube kind k3d eksctl " +
      "skaffold kustomize argocd flux istioctl crictl ctr buildah skopeo openssl redis-cli mongosh psql mysql prisma",
  ),
  ...names(3, "gh glab aws gcloud az doctl oci ibmcloud hcloud sfdx sf"),
]);

/** Subcommands that say what is done only with a word more: the script they run, the thing of theirs that is meant. */
const SUBCOMMANDS = new Set([
  ...below("npm", "run run-script rum urn exec x init create view pkg config cache"),
  ...below("pnpm", "run run-script exec dlx create config store"),
  ...below("yarn", "run exec dlx create config cache npm plugins"),
  ...below("bun", "run x create pm"),
  ...below("deno", "run task"),
  ...below("cargo", "run add xtask"),
  ...below("go", "run tool mod work"),
  ...below("rustup", "toolchain target component override"),
  ...below("git", "remote stash submodule worktree config notes bisect lfs flow subtree reflog bundle"),
  ...below("docker podman nerdctl", "compose container image volume network builder buildx system context"),
  ...below("docker podman nerdctl", "plugin secret service stack swarm manifest machine pod"),
  ...below("kubectl oc", "rollout config create set auth kustomize adm"),
  ...below("helm", "repo dependency plugin"),
  ...below("terraform tofu", "state workspace providers"),
  ...below("pulumi", "stack config state"),
  ...below("pip pip3 npx", "config cache"),
  ...below("pipx", "run runpip"),
  ...below("uv", "run pip tool python"),
  ...below("poetry pdm hatch rye pipenv conda mamba micromamba", "run env config cache self"),
  ...below("bundle", "exec config"),
  ...below("composer", "run run-script exec global config"),
  ...below("nx turbo lerna moon rush", "run exec"),
  ...below("bazel bazelisk buck2", "run"),
  ...below("mise rtx asdf direnv nvm fnm volta pyenv rbenv", "run exec x r plugin"),
  ...below("nix", "run shell develop flake profile store"),
  ...below("dotnet", "run tool ef nuget new add"),
  ...below("flutter dart", "run pub packages"),
  ...below("swift", "run package"),
  ...below("zig", "run build"),
  ...below("stack cabal", "run exec"),
  ...below("brew", "services bundle tap"),
  ...below("ip", "addr address link route netns neigh rule"),
  ...below("openssl", "req x509 s_client"),
  ...below("vault consul", "kv auth secrets acl operator"),
  ...below("kind k3d eksctl minikube", "create delete get cluster node config"),
  ...below("prisma supabase", "migrate db functions migration"),
  ...below("wrangler firebase", "d1 kv r2 pages functions"),
]);

/** They run a tool or a script of another: `uv tool run black`. */
const DEEPER = new Set([
  "uv tool run",
  "docker buildx imagetools",
  "docker compose exec",
  "docker compose run",
]);

/** After so many words the line begins anew, as one of the same program or, for `rustup run stable`, of any. */
const AGAIN = new Map<string, { at: number; program?: string }>([
  ["yarn workspace", { at: 3, program: "yarn" }],
  ["yarn workspaces", { at: 3, program: "yarn" }],
  ["pnpm recursive", { at: 2, program: "pnpm" }],
  ["rustup run", { at: 3 }],
]);

function names(arity: number, list: string): [string, number][] {
  return list.split(" ").map((name) => [name, arity]);
}

function below(programs: string, subcommands: string): string[] {
  return programs.split(" ").flatMap((name) => subcommands.split(" ").map((one) => `${name} ${one}`));
}

/** How many words, options not counted, say what is done by a command that begins with these. */
export function wordsNeeded(naming: readonly string[]): number {
  // `./gradlew` and `/opt/bin/npm` are known by their last name.
  const [program = "", ...rest] = naming;
  const [name, subcommand = "", third = ""] = [program.replace(/^.*\//, ""), ...rest];
  const two = `${name} ${subcommand}`;
  const again = AGAIN.get(two);
  if (again && naming.length > again.at) {
    const inner = [...(again.program ? [again.program] : []), ...naming.slice(again.at)];
    return again.at + wordsNeeded(inner) - (again.program ? 1 : 0);
  }
  if (again) return again.at + 1;
  if (DEEPER.has(`${two} ${third}`)) return 4;
  return SUBCOMMANDS.has(two) ? 3 : (PROGRAMS.get(name) ?? 1);
}
