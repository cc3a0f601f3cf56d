// Create, update, delete and read.

package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource/plugin"
)

func (s *stub) outputs(urn resource.URN, id string, in, old resource.PropertyMap, preview bool) resource.PropertyMap {
	typ := string(urn.Type())
	sh := s.tab.Resources[typ]
	out := resource.PropertyMap{}
	for k, v := range in {
		if !strings.HasPrefix(string(k), "__") {
			out[k] = v
		}
	}
	region := first(str(in, "region"), s.region)
	for k, shape := range sh.Out {
		key := resource.PropertyKey(k)
		if has(out, k) || strings.HasSuffix(shape, "?") {
			continue
		}
		if ov, ok := old[key]; ok && !ov.IsNull() && !ov.ContainsUnknowns() {
			out[key] = ov // computed values survive an update
			continue
		}
		switch {
		case k == "region":
			out[key] = resource.NewStringProperty(region)
		case preview:
			out[key] = resource.MakeComputed(resource.NewStringProperty(""))
		default:
			out[key] = s.plausible(typ, urn.Name(), id, k, shape, in, region)
		}
	}
	return out
}

func (s *stub) Create(_ context.Context, r plugin.CreateRequest) (plugin.CreateResponse, error) {
	s.record("Create", r.URN, map[string]any{"preview": r.Preview, "inputs": plainMap(r.Properties)})
	if r.Preview {
		return plugin.CreateResponse{Properties: s.outputs(r.URN, "", r.Properties, nil, true), Status: resource.StatusOK}, nil
	}
	if err := s.fail(r.URN, "create"); err != nil {
		return plugin.CreateResponse{Status: resource.StatusUnknown}, err
	}
	id := s.newID(r.URN, r.Properties)
	out := s.outputs(r.URN, id, r.Properties, nil, false)
	return plugin.CreateResponse{ID: resource.ID(id), Properties: out, Status: resource.StatusOK}, nil
}

func (s *stub) Update(_ context.Context, r plugin.UpdateRequest) (plugin.UpdateResponse, error) {
	s.record("Update", r.URN, map[string]any{"preview": r.Preview, "inputs": plainMap(r.NewInputs)})
	if !r.Preview {
		if err := s.fail(r.URN, "update"); err != nil {
			return plugin.UpdateResponse{Properties: r.OldOutputs, Status: resource.StatusPartialFailure}, err
		}
	}
	return plugin.UpdateResponse{Properties: s.outputs(r.URN, string(r.ID), r.NewInputs, r.OldOutputs, r.Preview), Status: resource.StatusOK}, nil
}

func (s *stub) Delete(_ context.Context, r plugin.DeleteRequest) (plugin.DeleteResponse, error) {
	s.record("Delete", r.URN, nil)
	if err := s.fail(r.URN, "delete"); err != nil {
		return plugin.DeleteResponse{Status: resource.StatusUnknown}, err
	}
	return plugin.DeleteResponse{Status: resource.StatusOK}, nil
}

func (s *stub) Read(_ context.Context, r plugin.ReadRequest) (plugin.ReadResponse, error) {
	s.record("Read", r.URN, map[string]any{"id": string(r.ID)})
	if err := s.fail(r.URN, "read"); err != nil {
		return plugin.ReadResponse{Status: resource.StatusUnknown}, err
	}
	typ := string(r.URN.Type())
	gone := plugin.ReadResponse{Status: resource.StatusOK}
	inputs, state := r.Inputs.Copy(), r.State.Copy()
	recorded := len(inputs) > 0 // a refresh of a resource in the state, rather than get() or import with only an id
	for k := range state {
		recorded = recorded || !contains(s.tab.Resources[typ].In, string(k))
	}
	if !recorded {
		ex, ok := s.sc.Existing[typ+"::"+string(r.ID)]
		if !ok && s.sc.Existing != nil && len(s.sc.Existing) > 0 {
			return gone, nil
		}
		for k, v := range ex {
			state[resource.PropertyKey(k)] = resource.NewPropertyValue(v)
		}
		sh := s.tab.Resources[typ]
		for _, k := range sh.In {
			if v, ok := state[resource.PropertyKey(k)]; ok {
				inputs[resource.PropertyKey(k)] = v
			}
		}
		if key := s.autoNameKey(sh, typ); key != "" && !has(inputs, key) {
			inputs[resource.PropertyKey(key)] = resource.NewStringProperty(string(r.ID))
		}
		for k, v := range s.outputs(r.URN, string(r.ID), inputs, nil, false) {
			if !has(state, string(k)) {
				state[k] = v
			}
		}
	}
	if d, ok := lookup(s.sc.Drift, r.URN); ok {
		if d.Deleted {
			return gone, nil
		}
		sh := s.tab.Resources[typ]
		var err error
		apply := func(m resource.PropertyMap) resource.PropertyMap {
			v := resource.NewObjectProperty(m)
			for p, x := range d.Set {
				path, perr := resource.ParsePropertyPath(p)
				if perr != nil {
					err = perr
					return m
				}
				if v2, ok := path.Add(v, resource.NewPropertyValue(x)); ok {
					v = v2
				} else {
					err = fmt.Errorf("drift path %q does not fit %s", p, r.URN)
				}
			}
			for _, p := range d.Unset {
				if path, perr := resource.ParsePropertyPath(p); perr == nil {
					path.Delete(v)
				}
			}
			return v.ObjectValue()
		}
		state = apply(deep(state))
		drifted := apply(deep(inputs))
		for k := range drifted { // a pure output that drifted is no input
			if !contains(sh.In, string(k)) && k != "tagsAll" && !has(inputs, string(k)) {
				delete(drifted, k)
			}
		}
		inputs = drifted
		if err != nil {
			return plugin.ReadResponse{Status: resource.StatusUnknown}, err
		}
		if _, touched := d.Set["tags"]; touched || anyPrefix(d, "tags") {
			if _, ok := sh.Out["tagsAll"]; ok {
				inputs["tagsAll"] = s.allTags(inputs["tags"])
				state["tagsAll"] = inputs["tagsAll"]
			}
		}
	}
	return plugin.ReadResponse{ReadResult: plugin.ReadResult{ID: r.ID, Inputs: inputs, Outputs: state}, Status: resource.StatusOK}, nil
}
