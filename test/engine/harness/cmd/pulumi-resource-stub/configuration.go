// Configuration of the provider: region, assumed roles, default tags.

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
)

func (s *stub) CheckConfig(_ context.Context, r plugin.CheckConfigRequest) (plugin.CheckConfigResponse, error) {
	s.record("CheckConfig", r.URN, map[string]any{"inputs": plainMap(r.News)})
	return plugin.CheckConfigResponse{Properties: r.News}, nil
}

func (s *stub) DiffConfig(_ context.Context, r plugin.DiffConfigRequest) (plugin.DiffConfigResponse, error) {
	d := r.OldInputs.Diff(r.NewInputs)
	res := plugin.DiffConfigResponse{Changes: plugin.DiffNone}
	if d != nil {
		res.Changes = plugin.DiffSome
		res.ChangedKeys = d.ChangedKeys()
		if s.pkg == "aws" { // another account or region means other resources
			for _, k := range res.ChangedKeys {
				if k == "region" || strings.HasPrefix(string(k), "assumeRole") || k == "profile" {
					res.ReplaceKeys = append(res.ReplaceKeys, k)
				}
			}
		}
	}
	return res, nil
}

var arnAccount = regexp.MustCompile(`^arn:([^:]+):[^:]*:[^:]*:(\d{12}):`)

// nested decodes provider options, which the SDK sends as JSON text.
func nested(v resource.PropertyValue) any {
	p := plain(bare(v))
	if t, ok := p.(string); ok {
		var out any
		if json.Unmarshal([]byte(t), &out) == nil {
			return out
		}
	}
	return p
}

func (s *stub) Configure(_ context.Context, r plugin.ConfigureRequest) (plugin.ConfigureResponse, error) {
	in := r.Inputs
	if v := str(in, "region"); v != "" {
		s.region = v
	}
	for _, key := range []string{"assumeRoles", "assumeRole", "assumeRoleWithWebIdentity"} {
		v, ok := in[resource.PropertyKey(key)]
		if !ok {
			continue
		}
		roles, isList := nested(v).([]any)
		if !isList {
			roles = []any{nested(v)}
		}
		for _, role := range roles { // the last role of a chain is the account we end up in
			if m, ok := role.(map[string]any); ok {
				if a, ok := m["roleArn"].(string); ok {
					if g := arnAccount.FindStringSubmatch(a); g != nil {
						s.partition, s.account, s.role = g[1], g[2], a[strings.LastIndex(a, "/")+1:]
					}
				}
			}
		}
	}
	if v, ok := in["defaultTags"]; ok {
		if m, ok := nested(v).(map[string]any); ok {
			if t, ok := m["tags"].(map[string]any); ok {
				s.defaultTags = map[string]string{}
				for k, x := range t {
					s.defaultTags[k] = fmt.Sprint(x)
				}
			}
		}
	}
	if v, ok := in["ignoreTags"]; ok {
		if m, ok := nested(v).(map[string]any); ok {
			s.ignoreKeys, s.ignorePrefixes = strs(m["keys"]), strs(m["keyPrefixes"])
		}
	}
	s.record("Configure", "", map[string]any{"inputs": plainMap(in)})
	if v, ok := in["allowedAccountIds"]; ok {
		if ids := strs(nested(v)); len(ids) > 0 && !contains(ids, s.account) {
			return plugin.ConfigureResponse{}, fmt.Errorf("AWS account ID not allowed: %s", s.account)
		}
	}
	if v, ok := in["forbiddenAccountIds"]; ok && contains(strs(nested(v)), s.account) {
		return plugin.ConfigureResponse{}, fmt.Errorf("AWS account ID not allowed: %s", s.account)
	}
	return plugin.ConfigureResponse{}, nil
}
