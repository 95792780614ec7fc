import { agents, choice, choose, providers, variants } from "../state/choice.js";

/** Who answers the next prompt, and how. */
export function Pickers() {
  const { model, variant, agent } = choice.value;
  return (
    <div class="pickers">
      <select
        aria-label="Model"
        title="Model"
        value={model ? `${model.providerID}/${model.modelID}` : ""}
        onChange={({ currentTarget }) => choose({ model: modelIn(currentTarget.value), variant: undefined })}
      >
        <option value="">Default model</option>
        {providers.value.map(({ id, name, models }) => (
          <optgroup key={id} label={name}>
            {Object.values(models).map((one) => (
              <option key={one.id} value={`${id}/${one.id}`}>
                {one.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {variants.value.length > 0 && (
        <select
          aria-label="Variant"
          title="Variant"
          value={variant ?? ""}
          onChange={({ currentTarget }) => choose({ variant: currentTarget.value || undefined })}
        >
          <option value="">Default variant</option>
          {variants.value.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label="Agent"
        title="Agent"
        value={agent ?? ""}
        onChange={({ currentTarget }) => choose({ agent: currentTarget.value || undefined })}
      >
        <option value="">Default agent</option>
        {agents.value.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The id of a model may have slashes of its own. */
function modelIn(value: string): { providerID: string; modelID: string } | undefined {
  const slash = value.indexOf("/");
  return slash < 0 ? undefined : { providerID: value.slice(0, slash), modelID: value.slice(slash + 1) };
}
